import { readFile, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { isAlive } from "./processes.ts";

/** What a lock file says of the process that holds it. */
export interface Holder {
  readonly pid: number;
  /** When that process started, so that another one which got the same number is not taken for it; null: unknown. */
  readonly start: string | null;
  /** Numbers of processes mean something on one machine, or in one container, only. */
  readonly host: string;
  readonly token: string;
}

/** The holder touches its lock this often, for those who cannot look at its process. */
export const SIGN_OF_LIFE_MS = 10_000;
/** Long statements of PGlite stop everything else in the process, signs of life too: six may be missed. */
const DEAD_AFTER_MS = 60_000;

/** Whether its holder still lives: its process on this machine, a sign of life within a minute from another one. */
export async function isHeld(path: string, holder: Holder): Promise<boolean> {
  if (holder.host === hostname()) return isAlive(holder);
  const touched = await stat(path).catch(() => null);
  return touched !== null && Date.now() - touched.mtimeMs < DEAD_AFTER_MS;
}

/** Who holds the lock; null when nobody does any more. */
export async function readHolder(path: string): Promise<Holder | null> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? null : parseHolder(text);
}

/** A file that cannot be read as a lock (a power cut left it empty) has a holder that is not alive. */
export function parseHolder(text: string): Holder {
  try {
    const { pid, start, host, token } = JSON.parse(text) as Partial<Holder>;
    return { pid: Number(pid), start: start ?? null, host: String(host), token: String(token) };
  } catch {
    return { pid: 0, start: null, host: hostname(), token: "" };
  }
}
