import {
  addDays,
  type Clock,
  type Day,
  type Forgotten,
  type Observation,
  type ObservationStore,
  today,
  type VisitStore,
} from "../../domain/index.ts";
import { mondayOf } from "../weeks.ts";
import { countVisits } from "./day-counts.ts";
import type { VisitRecorder } from "./recorder.ts";

/** Days that an event is kept, its own included. docs/privacy.md says so too, and a test compares the two. */
export const KEPT_DAYS = 30;

/** Visits are written, counted and forgotten in the background, for as long as the service runs. */
export interface Measure {
  /** Writes what waits and counts again what changed. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

export interface MeasureOptions {
  readonly store: VisitStore & Pick<ObservationStore, "noteObservations">;
  readonly recorder: VisitRecorder;
  readonly clock: Clock;
  /** What else is to be looked at, once a minute. */
  readonly observe?: () => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

const FLUSH_MS = 2_000;
/** Counting takes at most this share of the time. */
const COUNTING_SHARE = 0.05;
const LEAST_PAUSE_MS = 5_000;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Starts the rounds: visits are written every two seconds, counted soon after, forgotten when their time has come, once an hour. */
export function startMeasure({ store, recorder, clock, observe, onFailure }: MeasureOptions): Measure {
  const { write, writeAll, count, isDue } = countingOf(store, recorder);
  const tidy = atMostEvery(HOUR_MS, () => tidyUp(store, today(clock)));
  const look = atMostEvery(MINUTE_MS, async () => {
    // Long, and on its own: visits go on being written meanwhile.
    observe?.().catch(onFailure);
  });
  const inTurn = oneByOne(onFailure);
  const stopRounds = repeat(FLUSH_MS, () =>
    inTurn(async () => {
      await write();
      if (isDue()) await count();
      await tidy();
      await look();
    }),
  );
  return {
    settle: () =>
      inTurn(async () => {
        await writeAll();
        await count();
      }),
    stop: async () => {
      stopRounds();
      await inTurn(writeAll);
    },
  };
}

/** Writes what the recorder holds, and counts again the days that it changed. */
function countingOf(store: VisitStore, recorder: VisitRecorder) {
  const changed = new Set<Day>();
  let countAt = 0;
  const write = async () => {
    const days = await recorder.flush();
    for (const day of days) changed.add(day);
    return days.length > 0;
  };
  const writeAll = async () => {
    while (await write());
  };
  const count = async () => {
    const started = performance.now();
    const days = [...changed];
    changed.clear();
    for (const day of days) await recount(store, day);
    const took = performance.now() - started;
    countAt = performance.now() + Math.max(LEAST_PAUSE_MS, took / COUNTING_SHARE);
  };
  return { write, writeAll, count, isDue: () => changed.size > 0 && performance.now() >= countAt };
}

async function tidyUp(store: MeasureOptions["store"], day: Day): Promise<void> {
  // What another replica wrote just before it stopped is counted here.
  const yesterday = addDays(day, -1);
  await recount(store, yesterday);
  for (const week of new Set([mondayOf(yesterday), mondayOf(day)])) await store.countSearches(week);
  await forget(store, day);
}

/** Does `work` when it is called, unless it did less than `period` ago. */
function atMostEvery(period: number, work: () => Promise<void>): () => Promise<void> {
  let next = 0;
  return async () => {
    if (performance.now() < next) return;
    next = performance.now() + period;
    await work();
  };
}

function oneByOne(onFailure: (error: unknown) => void): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (work) => {
    last = last.then(work).catch(onFailure);
    return last;
  };
}

/** Does `work` again and again until what it gives is called; a time that comes before the end of the last is skipped. */
function repeat(period: number, work: () => Promise<void>): () => void {
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    work().finally(() => {
      isBusy = false;
    });
  }, period);
  timer.unref();
  return () => clearInterval(timer);
}

/** Counts one day again; false where no event of it is left. The same events give the same counts. */
export function recount(store: Pick<VisitStore, "countDay">, day: Day): Promise<boolean> {
  return store.countDay(day, (pages) => countVisits(day, pages));
}

export const FORGOTTEN = "forgotten";

/** Deletes what is kept too long and notes how much of it, day by day, for everyone to see. */
export async function forget(
  store: Pick<VisitStore, "forgetVisits"> & Pick<ObservationStore, "noteObservations">,
  day: Day,
): Promise<Forgotten> {
  const forgotten = await store.forgetVisits(addDays(day, 1 - KEPT_DAYS), day);
  const note = (key: string, value: number): Omit<Observation, "revision" | "reason"> => {
    return { indicator: FORGOTTEN, key: `${day} ${key}`, value, source: "visit_events", asOf: day };
  };
  if (forgotten.events + forgotten.salts > 0) {
    await store.noteObservations([note("events", forgotten.events), note("salts", forgotten.salts)]);
  }
  return forgotten;
}
