import { open, readFile, rm, stat, writeFile } from "node:fs/promises";
import { digestOf } from "../../lib/secret.ts";
import type { WebRequest } from "./request.ts";

/** What is left of a download that was cut: its first bytes in `<path>.part`, and this in `<path>.part.json`. */
export interface Part {
  /** Digest of what was downloaded: an address may hold a signature. */
  readonly of: string;
  /** The strong `ETag`, else the `Last-Modified`, by which the source tells whether it still has the same. */
  readonly validator: string;
  readonly bytes: number;
}

/** How names of what is left by a download end, for who cleans its folder. */
export const PART_ENDINGS = [".part", ".part.json"] as const;

/** Dates are whole seconds: what changed so shortly before it was sent may change again within the same one. */
const SETTLED_MS = 60_000;

/** What an earlier attempt, or an earlier run, left of this download; null when nothing of it can be used. */
export async function partOf(request: WebRequest, path: string): Promise<Part | null> {
  try {
    const part = JSON.parse(await readFile(`${path}.part.json`, "utf8")) as Part;
    const { size } = await stat(`${path}.part`);
    return part.of === digest(request) && part.bytes === size ? part : null;
  } catch {
    return null;
  }
}

/** The question for what is missing. The source gives all of it when it has changed (RFC 9110, 13.1.5), 416 when there is no more. */
export function askingForRest(request: WebRequest, part: Part | null): WebRequest {
  if (part === null) return request;
  const headers = { ...request.headers, range: `bytes=${part.bytes}-`, "if-range": part.validator };
  return { ...request, headers, statuses: [...(request.statuses ?? [200]), 206, 416] };
}

/**
 * Remembers what was received, once it is surely on the disk, when the source says by what it can be asked for the rest. What was
 * decompressed on the way cannot: the bytes here are not those that it counts. The rest of a file need not say again what the file is
 * told by (RFC 9110, 15.3.7): `known` is what it was asked by, null for an answer from the first byte.
 */
export async function keepPart(
  request: WebRequest,
  response: Response,
  path: string,
  known: string | null,
): Promise<void> {
  const validator = validatorOf(response.headers) ?? known;
  const file = await open(`${path}.part`, "r+").catch(() => null);
  if (file === null) return;
  try {
    const { size } = await file.stat();
    if (validator === null || size === 0 || response.headers.has("content-encoding")) return;
    await file.sync();
    const part: Part = { of: digest(request), validator, bytes: size };
    await writeFile(`${path}.part.json`, JSON.stringify(part), { flush: true });
  } finally {
    await file.close();
  }
}

/** Nothing is left: the next attempt starts at the first byte. */
export async function dropPart(path: string): Promise<void> {
  for (const ending of PART_ENDINGS) await rm(`${path}${ending}`, { force: true });
}

/** What tells one state of a resource from another for sure (RFC 9110, 8.8); null when nothing does. */
export function validatorOf(headers: Headers): string | null {
  const tag = headers.get("etag");
  if (tag !== null && /^"[^"]*"$/.test(tag)) return tag;
  const modified = headers.get("last-modified");
  const age = Date.parse(headers.get("date") ?? "") - Date.parse(modified ?? "");
  return tag === null && age >= SETTLED_MS ? modified : null;
}

function digest({ url, resource }: WebRequest): string {
  return digestOf(resource ?? url);
}
