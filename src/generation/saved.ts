import { createHash } from "node:crypto";
import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Generation } from "../domain/index.ts";
import { unpack } from "../lib/packed.ts";
import { readPacked } from "../lib/packed-file.ts";
import type { GenerationColumns } from "./build.ts";
import { codeFingerprint } from "./fingerprint.ts";

/** Where the columns of generations are saved, and what they must have been made by and from. */
export interface SavedFolder {
  readonly path: string;
  /** Of the code and the tables of data: other code may lay columns out otherwise. */
  readonly madeBy: string;
  /** Which database: two of them number their generations alike. */
  readonly database: string;
}

export function savedFolder(dataDir: string, databaseUrl: string | null): SavedFolder {
  return { path: join(dataDir, "index"), madeBy: codeFingerprint(), database: nameOf(databaseUrl) };
}

/** All that a saved file must have been made from. */
export function keyOf({ madeBy, database }: SavedFolder, { id, asOf }: Generation): string {
  return JSON.stringify({ generation: id, asOf, database, madeBy });
}

export function pathOf(folder: SavedFolder, generation: Generation): string {
  const hash = createHash("sha256").update(keyOf(folder, generation)).digest("hex");
  return join(folder.path, `${generation.id}-${hash.slice(0, 12)}${ENDING}`);
}

/** The columns saved of that generation. Throws `PackedFileRefused` when the file is not whole, and with `ENOENT` without a file. */
export async function readSaved(folder: SavedFolder, generation: Generation): Promise<GenerationColumns> {
  return unpack(await readPacked(pathOf(folder, generation), keyOf(folder, generation))) as GenerationColumns;
}

/** Makes the folder, empties it of what nobody will read again, and leaves the file of `generation` if it is there. */
export async function tidySaved(folder: SavedFolder, generation: Generation): Promise<void> {
  await mkdir(folder.path, { recursive: true });
  const kept = pathOf(folder, generation);
  for (const name of await readdir(folder.path)) {
    const path = join(folder.path, name);
    if (path.startsWith(kept) || !name.includes(ENDING)) continue;
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    // What another process may be writing at this moment has a longer name.
    if (name.endsWith(ENDING) || Date.now() - mtimeMs > ABANDONED_MS) await rm(path, { force: true });
  }
}

const ENDING = ".bin";
const ABANDONED_MS = 3_600_000;

function nameOf(databaseUrl: string | null): string {
  if (databaseUrl === null) return "embedded";
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}
