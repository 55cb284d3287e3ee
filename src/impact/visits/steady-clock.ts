import type { Clock } from "../../domain/index.ts";

/** Further from where it should be, the clock of the machine has jumped. Corrections by the network are far smaller. */
const JUMP_MS = 60_000;
/** A jump that lasts this long was meant. */
const BELIEVED_AFTER_MS = 600_000;

/**
 * A clock that goes on by itself when the machine's jumps, forward or back, and follows it once the jump has lasted ten minutes: a visit
 * is not filed under another day, nor a session cut in two, because of a clock that was set wrong for a moment. `elapsed`: milliseconds
 * that only grow.
 */
export function steadyClock(clock: Clock, elapsed: () => number = () => performance.now()): Clock {
  let offset = clock.now().getTime() - elapsed();
  let jumpedAt: number | null = null;
  return {
    now: () => {
      const at = elapsed();
      const told = clock.now().getTime();
      if (Math.abs(told - at - offset) < JUMP_MS) {
        offset = told - at;
        jumpedAt = null;
      } else {
        jumpedAt ??= at;
        if (at - jumpedAt >= BELIEVED_AFTER_MS) {
          offset = told - at;
          jumpedAt = null;
        }
      }
      return new Date(at + offset);
    },
  };
}
