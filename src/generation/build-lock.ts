import { rm, stat, utimes, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

/** A sign of life this often; without one for that long, whoever held the lock is dead. */
const SIGN_MS = 5_000;
const DEAD_MS = 20_000;
const POLL_MS = 200;

/**
 * Of several processes of one machine that need the same file, one makes it and the others wait for it. Gives the way to
 * release the lock; null once `isThere` says that somebody else made the file. Where no lock can be written everybody makes its own.
 */
export async function takeBuildLock(
  path: string,
  isThere: () => Promise<boolean>,
): Promise<(() => Promise<void>) | null> {
  for (;;) {
    if (await isThere()) return null;
    const error = await writeFile(path, String(process.pid), { flag: "wx" }).then(
      () => null,
      (refused: NodeJS.ErrnoException) => refused,
    );
    if (error === null) return held(path);
    if (error.code !== "EEXIST") return async () => undefined;
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > DEAD_MS) await rm(path, { force: true });
    else await pause(POLL_MS);
  }
}

function held(path: string): () => Promise<void> {
  const beat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), SIGN_MS);
  beat.unref();
  return async () => {
    clearInterval(beat);
    await rm(path, { force: true });
  };
}
