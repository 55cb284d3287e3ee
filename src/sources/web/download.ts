import { open, rename, rm } from "node:fs/promises";
import { exchange } from "./exchange.ts";
import { askingForRest, dropPart, keepPart, type Part, partOf, validatorOf } from "./part.ts";
import { aPage, type Bounds, bounded, isPage } from "./read-body.ts";
import { BadAnswer, type WebRequest } from "./request.ts";

/** Where a download goes, and how its last character must look. */
export interface Target {
  readonly path: string;
  readonly shape: "json" | undefined;
  readonly silenceSeconds: number;
}

/**
 * The body in a file, whole, or nothing there; gives its size. What an attempt before this one received is not asked for again, as
 * long as the source says that it still has the same.
 */
export async function download(feed: string, request: WebRequest, target: Target) {
  const part = await partOf(request, target.path);
  return exchange(feed, askingForRest(request, part), (response) => save(request, response, part, target));
}

async function save(request: WebRequest, response: Response, part: Part | null, target: Target): Promise<number> {
  const { path, shape, silenceSeconds } = target;
  const rest = await restOf(response, part, path);
  const from = rest?.from ?? 0;
  await rm(`${path}.part.json`, { force: true });
  const bounds = { maxBytes: request.maxBytes - from, silenceSeconds };
  try {
    const bytes = from + (await append(response, bounds, `${path}.part`, from));
    if (rest !== null && bytes < rest.total) throw new BadAnswer("cut", `gave ${bytes} bytes of ${rest.total}.`);
  } catch (error) {
    if (error instanceof BadAnswer && error.fault !== "cut") await dropPart(path);
    else await keepPart(request, response, path, rest?.validator ?? null);
    throw error;
  }
  return finish(path, shape);
}

/** From which byte the answer goes on, to which, and of what; null when it starts at the first. What does not go on from ours is not added to it. */
async function restOf(response: Response, part: Part | null, path: string) {
  if (part === null || (response.status !== 206 && response.status !== 416)) return null;
  const range = response.headers.get("content-range") ?? "";
  const [, start, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(range) ?? [];
  const validator = validatorOf(response.headers);
  const isOurs = (validator ?? part.validator) === part.validator && !response.headers.has("content-encoding");
  if (response.status === 206 && Number(start) === part.bytes && isOurs)
    return { from: part.bytes, total: Number(total), validator: part.validator };
  await response.body?.cancel();
  await dropPart(path);
  throw new BadAnswer("cut", `was asked for what follows byte ${part.bytes}, answered ${response.status} "${range}".`);
}

/** Every byte received is written before the next is awaited: a stream would lose what it still holds when the source hangs up. */
async function append(response: Response, bounds: Bounds, path: string, from: number): Promise<number> {
  let bytes = 0;
  const file = await open(path, from === 0 ? "w" : "a");
  try {
    for await (const chunk of bounded(response, bounds)) {
      if (from + bytes === 0 && isPage(Buffer.from(chunk.subarray(0, 512)).toString("utf8"))) throw aPage();
      await file.writeFile(chunk);
      bytes += chunk.length;
    }
  } finally {
    await file.close();
  }
  return bytes;
}

async function finish(path: string, shape: "json" | undefined): Promise<number> {
  const file = await open(`${path}.part`);
  try {
    const { size } = await file.stat();
    if (shape === "json") await mustEndAsJson(file, size);
    await rename(`${path}.part`, path);
    return size;
  } catch (error) {
    await dropPart(path);
    throw error;
  } finally {
    await file.close();
  }
}

async function mustEndAsJson(file: Awaited<ReturnType<typeof open>>, bytes: number): Promise<void> {
  const length = Math.min(64, bytes);
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, bytes - length);
  const end = buffer.toString("latin1").trimEnd();
  if (!/[\]}]$/.test(end))
    throw new BadAnswer("cut", `gave ${bytes} bytes that end with ${JSON.stringify(end)}; expected a whole JSON.`);
}
