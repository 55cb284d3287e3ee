import { addDays, type Day, type Period } from "../../src/domain/index.ts";
import { createRecorder, recount, steadyClock } from "../../src/impact/index.ts";
import type { Records } from "../../src/store/index.ts";
import { type SimulatedDay, simulateDay } from "./simulated-visits.ts";

export interface Simulated {
  readonly period: Period;
  /** What is true: sessions by day and source, "2026-05-01 parcoursup". */
  readonly truth: ReadonlyMap<string, number>;
  readonly events: number;
  /** Seconds of the longest count of one day. */
  readonly slowestDay: number;
  /** Events of that day that were stored and counted. */
  readonly visitors: number;
}

/** Requests between two writings, as in two seconds of a busy day. */
const BETWEEN_WRITINGS = 1_500;
const HOUR = 3_600_000;

/**
 * Plays `days` days from `first` into the store, about `events` requests in all, through two replicas that take each request in turn. On the
 * second day the clock of one of them jumps three hours back for five minutes, and that of the other a year ahead.
 */
export async function simulate(
  store: Records,
  { first, days, events, seed }: { first: Day; days: number; events: number; seed: number },
): Promise<Simulated> {
  const replicas = [replica(store), replica(store)] as const;
  const truth = new Map<string, number>();
  let [played, slowestDay, visitors] = [0, 0, 0];
  for (let at = 0; at < days; at++) {
    const day = addDays(first, at);
    const simulated = simulateDay(Date.parse(`${day}T00:00:00+02:00`), events / days, seed + at);
    for (const [source, sessions] of simulated.sessions) truth.set(`${day} ${source}`, sessions);
    await playDay(simulated, replicas, at === 1);
    const started = performance.now();
    await recount(store, day);
    slowestDay = Math.max(slowestDay, (performance.now() - started) / 1000);
    played += simulated.hits.length;
    visitors += simulated.visitors;
    if (events > 100_000) process.stderr.write(`${day}: ${played} of ${events} requests\n`);
  }
  return { period: { from: first, to: addDays(first, days - 1) }, truth, events: played, slowestDay, visitors };
}

function replica(store: Records) {
  const machine = { wall: 0, elapsed: 0 };
  let recorder: ReturnType<typeof createRecorder> | null = null;
  return {
    /** Sets the time that passed, and how wrong the machine's clock is. */
    turnTo: (at: number, wrong: number) => {
      machine.wall = at + wrong;
      machine.elapsed = at;
      // The clock starts with the replica.
      recorder ??= createRecorder({
        store,
        clock: steadyClock({ now: () => new Date(machine.wall) }, () => machine.elapsed),
        departementAt: () => "57",
      });
      return recorder;
    },
    flush: async () => recorder?.flush(),
  };
}

async function playDay(
  { hits }: SimulatedDay,
  [one, other]: readonly [ReturnType<typeof replica>, ReturnType<typeof replica>],
  jumps: boolean,
): Promise<void> {
  const noon = (hits[0]?.at ?? 0) + 12 * HOUR;
  for (const [rank, { at, hit }] of hits.entries()) {
    const jumping = jumps && at > noon && at < noon + HOUR / 12;
    if (rank % 2 === 0) one.turnTo(at, jumping ? -3 * HOUR : 0).record(hit);
    else other.turnTo(at, jumping ? 365 * 24 * HOUR : 0).record(hit);
    if (rank % BETWEEN_WRITINGS === 0) await Promise.all([one.flush(), other.flush()]);
  }
  for (let left = 0; left < 4; left++) await Promise.all([one.flush(), other.flush()]);
}
