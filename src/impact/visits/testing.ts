import type { Clock, Day, LossCount, VisitEvent, VisitStore } from "../../domain/index.ts";
import type { Hit, PathStep } from "./hit.ts";

/** A store in memory of what a recorder writes. For tests. */
export function memoryStore() {
  const salts = new Map<Day, string>();
  const events = new Map<string, VisitEvent>();
  const losses: LossCount[] = [];
  const store: Pick<VisitStore, "saltOf" | "putVisits" | "addLosses"> = {
    saltOf: async (day) => {
      for (const other of salts.keys()) if (other < day) salts.delete(other);
      const salt = salts.get(day) ?? `salt of ${day} ${Math.random()}`;
      salts.set(day, salt);
      return salt;
    },
    putVisits: async (some) => {
      const before = events.size;
      for (const event of some) {
        const known = events.get(event.id);
        events.set(event.id, known === undefined ? event : { ...known, rank: known.rank ?? event.rank });
      }
      return events.size - before;
    },
    addLosses: async (some) => void losses.push(...some),
  };
  const lost = (reason: LossCount["reason"]) =>
    losses.filter((loss) => loss.reason === reason).reduce((sum, { events: count }) => sum + count, 0);
  return { store, salts, lost, events: () => [...events.values()] };
}

/** A clock that tests move by hand. */
export function handClock(start: string): Clock & { add(minutes: number): void; set(to: string): void } {
  let now = new Date(start).getTime();
  return {
    now: () => new Date(now),
    add: (minutes) => {
      now += minutes * 60_000;
    },
    set: (to) => {
      now = new Date(to).getTime();
    },
  };
}

export const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

export function aHit(changes: Partial<Hit> = {}, ...steps: readonly PathStep[]): Hit {
  return {
    ip: "192.0.2.1",
    userAgent: FIREFOX,
    client: null,
    source: "direct",
    steps: steps.length === 0 ? [{ step: "visit", what: "/" }] : steps,
    ...changes,
  };
}
