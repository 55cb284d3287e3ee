import { randomUUID } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { BinomeError } from "../domain/index.ts";
import { isAlive, startOf } from "./processes.ts";

/** Another store, in this process or another one, has the embedded database of a folder open. */
export class StoreLocked extends BinomeError {
  override readonly name = "StoreLocked";
  readonly pid: number;

  constructor(dataDir: string, pid: number) {
    const who = pid === process.pid ? `this very process (${pid})` : `process ${pid}`;
    super(
      `The store of ${resolve(dataDir)} is in use by ${who}: expected nobody, as the embedded database has one owner. ` +
        "Stop that process first, or set DATABASE_URL to a PostgreSQL server, which several processes can share.",
    );
    this.pid = pid;
  }
}

interface Holder {
  readonly pid: number;
  /** When that process started, so that another one which got the same number is not taken for it; null: unknown. */
  readonly start: string | null;
  readonly token: string;
}

/**
 * Takes the only right to open the embedded database of `dataDir` (PGlite opens a folder twice without a word and
 * spoils it). The lock of a process that died is taken over. Gives the way to release it, which also happens when the
 * process exits. Throws `StoreLocked`.
 */
export async function takeLock(dataDir: string): Promise<() => Promise<void>> {
  const path = join(dataDir, "store.lock");
  const mine: Holder = { pid: process.pid, start: startOf(process.pid), token: randomUUID() };
  const draft = `${path}.${mine.token}`;
  // Written aside and then linked: a lock is there with all it says, or it is not there.
  await writeFile(draft, JSON.stringify(mine));
  try {
    while (!(await linked(draft, path))) await clearStale(dataDir, path);
  } finally {
    await rm(draft, { force: true });
  }
  const release = () => releaseSync(path, mine.token);
  process.once("exit", release);
  return async () => {
    process.off("exit", release);
    release();
  };
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Takes the lock of a dead process away. Throws `StoreLocked` when its process lives. */
async function clearStale(dataDir: string, path: string): Promise<void> {
  const holder = await readHolder(path);
  if (holder === null) return;
  if (isAlive(holder)) throw new StoreLocked(dataDir, holder.pid);
  const aside = `${path}.${randomUUID()}`;
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  // Between our look and our move, another process may have cleared it too and put its own: that one goes back.
  const taken = await readHolder(aside);
  if (taken !== null && taken.token !== holder.token) await linked(aside, path);
  await rm(aside, { force: true });
}

/** Who holds the lock; null when nobody does any more. A file that says nothing readable has a dead holder. */
async function readHolder(path: string): Promise<Holder | null> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : parseHolder(text);
}

function parseHolder(text: string): Holder {
  try {
    const { pid, start, token } = JSON.parse(text) as Partial<Holder>;
    return { pid: Number(pid), start: start ?? null, token: String(token) };
  } catch {
    return { pid: Number.NaN, start: null, token: "" };
  }
}

function releaseSync(path: string, token: string): void {
  try {
    if (parseHolder(readFileSync(path, "utf8")).token === token) rmSync(path);
  } catch {
    // The folder is already gone, and the lock with it.
  }
}
