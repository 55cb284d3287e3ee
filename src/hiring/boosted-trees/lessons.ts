import { type BinLimits, type BinnedRows, binLimits, binRows } from "../trees/index.ts";
import { concatenated, type PastRows } from "./examples.ts";

/** Moments learned from at most: going back by half a period each. */
const MOST_MOMENTS = 8;
/** Months known before the first moment learned from. */
const LEAST_HISTORY = 6;

/** Months learned from, latest first: the last whose period is over, then back by half a period. None when nothing would check. */
export function momentsOf(months: number, horizon: number): number[] {
  const step = Math.max(1, Math.floor(horizon / 2));
  const found: number[] = [];
  for (let month = months - horizon; month >= LEAST_HISTORY && found.length < MOST_MOMENTS; month -= step)
    found.push(month);
  return found.some((month) => month <= months - 2 * horizon) ? found : [];
}

/** What teaches in the rehearsal, what checks it, and all of it; in the same bins. */
export interface Lessons {
  readonly limits: BinLimits;
  readonly past: Lesson;
  readonly later: Lesson;
  readonly all: Lesson;
}

export interface Lesson {
  readonly told: PastRows;
  readonly rows: BinnedRows;
}

/** The rows of each moment, latest first, put into lessons. */
export function lessonsOf(sets: readonly PastRows[], months: readonly number[], horizon: number): Lessons {
  const { past, later } = rehearsalOf(months, horizon);
  const all = concatenated(sets);
  const limits = binLimits(all.columns);
  const lesson = (told: PastRows): Lesson => ({ told, rows: binRows(told.columns, limits) });
  const some = (positions: readonly number[]) => lesson(concatenated(positions.map((k) => sets[k]!)));
  return { limits, past: some(past), later: some(later), all: lesson(all) };
}

/** Moments that make a rehearsal worth a year of checks. */
const ENOUGH_PAST = 3;

/**
 * Which moments teach in the rehearsal, and which check: a whole year, so that no season is judged by another, where enough is left
 * to learn from; else the last period. What teaches is over when what checks begins.
 */
export function rehearsalOf(months: readonly number[], horizon: number) {
  const positions = months.map((_, k) => k);
  const split = (firstChecked: number) => ({
    later: positions.filter((k) => months[k]! >= firstChecked),
    past: positions.filter((k) => months[k]! + horizon <= firstChecked),
  });
  const last = months[0]!;
  const year = split(last + horizon - 12);
  return horizon < 12 && year.past.length >= ENOUGH_PAST ? year : split(last);
}
