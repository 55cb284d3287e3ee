import { setTimeout as sleep } from "node:timers/promises";

/** Waits for its turn; rejects with the signal's reason when that is aborted first. */
export type Turn = (signal: AbortSignal) => Promise<void>;

/** Spaces calls evenly: at most one every `milliseconds`, in the order they ask. The first one goes at once. */
export function pace(milliseconds: number, now: () => number = () => performance.now()): Turn {
  let free = Number.NEGATIVE_INFINITY;
  return async (signal) => {
    signal.throwIfAborted();
    const at = Math.max(free, now());
    free = at + milliseconds;
    const wait = at - now();
    if (wait > 0) await sleep(wait, undefined, { signal }).catch(() => signal.throwIfAborted());
  };
}
