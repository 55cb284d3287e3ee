import { randomUUID } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { link, rename, rm, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { BinomeError } from "../domain/index.ts";
import { type Holder, isHeld, parseHolder, readHolder, SIGN_OF_LIFE_MS } from "./holder.ts";
import { startOf } from "./processes.ts";

/** Another store, in this process or another one, has the embedded database of a folder open. */
export class StoreLocked extends BinomeError {
  override readonly name = "StoreLocked";
  readonly pid: number;

  constructor(dataDir: string, { pid, host }: { readonly pid: number; readonly host: string }) {
    const where = host === hostname() ? "" : ` of the machine ${host}`;
    super(
      `The store of ${resolve(dataDir)} is in use by process ${pid}${where}: expected nobody, as the embedded database ` +
        "has one owner. Stop that process first, or set DATABASE_URL to a PostgreSQL server, which several can share.",
    );
    this.pid = pid;
  }
}

/**
 * Takes the only right to open the embedded database of `dataDir` (PGlite opens a folder twice without a word and
 * spoils it). The lock of a process that died is taken over. Gives the way to release it, which also happens when the
 * process exits. Throws `StoreLocked`.
 */
export async function takeLock(dataDir: string): Promise<() => Promise<void>> {
  const path = join(dataDir, "store.lock");
  const mine: Holder = { pid: process.pid, start: startOf(process.pid), host: hostname(), token: randomUUID() };
  await takeOver(dataDir, path, mine);
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), SIGN_OF_LIFE_MS);
  beat.unref();
  const release = () => releaseNow(path, mine.token);
  process.once("exit", release);
  return async () => {
    clearInterval(beat);
    process.off("exit", release);
    release();
  };
}

/** Two processes that clear the same dead lock may each believe the place theirs for an instant: shorter than this. */
const SETTLED_MS = 100;

async function takeOver(dataDir: string, path: string, mine: Holder): Promise<void> {
  // Written aside and then linked: a lock is there with all it says, or it is not there.
  const draft = `${path}.${mine.token}`;
  await writeFile(draft, JSON.stringify(mine));
  try {
    let cleared = false;
    for (;;) {
      if (!(await linked(draft, path))) {
        await clearDead(dataDir, path);
        cleared = true;
        continue;
      }
      if (!cleared) return;
      await pause(SETTLED_MS);
      if ((await readHolder(path))?.token === mine.token) return;
    }
  } finally {
    await rm(draft, { force: true });
  }
}

/** Takes the lock of a dead process away. Throws `StoreLocked` when its process lives. */
async function clearDead(dataDir: string, path: string): Promise<void> {
  const holder = await readHolder(path);
  if (holder === null) return;
  if (await isHeld(path, holder)) throw new StoreLocked(dataDir, holder);
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

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function releaseNow(path: string, token: string): void {
  try {
    if (parseHolder(readFileSync(path, "utf8")).token === token) rmSync(path);
  } catch {
    // The folder is already gone, and the lock with it.
  }
}
