import { type GammaPoisson, groupMeanOf } from "../gamma-poisson/index.ts";
import { hiresBetween, type Panel } from "../history/index.ts";
import type { Prediction } from "../prediction.ts";

/** What algorithm 2 looks at, and which way each must push: 1 when more of it never means fewer hires, 0 when free. */
export const FEATURES = [
  { name: "hires expected by algorithm 1", monotone: 1 },
  { name: "probability by algorithm 1", monotone: 0 },
  { name: "hires, last 6 months", monotone: 0 },
  { name: "hires, last 12 months", monotone: 0 },
  { name: "hires, last 24 months", monotone: 0 },
  { name: "hires, last 36 months", monotone: 0 },
  { name: "same months last year", monotone: 0 },
  { name: "same months two years back", monotone: 0 },
  { name: "same months three years back", monotone: 0 },
  { name: "months with hires, of the last 12", monotone: 0 },
  { name: "most hires in one month of the last 24", monotone: 0 },
  { name: "months since the last hire", monotone: 0 },
  { name: "that, over the usual gap", monotone: 0 },
  { name: "last 6 months less the 6 before", monotone: 0 },
  { name: "most hires in any 12 months, less the last 12", monotone: 0 },
  { name: "most hires in any 24 months", monotone: 0 },
  { name: "that, less the last 24", monotone: 0 },
  { name: "size", monotone: 1 },
  { name: "months since first seen", monotone: 0 },
  { name: "rate of its group", monotone: 1 },
  { name: "rate of its zone", monotone: 1 },
  { name: "hires of its sister establishments, last 12 months", monotone: 0 },
  { name: "tension of its occupations", monotone: 0 },
  { name: "calendar month", monotone: 0 },
] as const;

export const MONOTONE: readonly number[] = FEATURES.map(({ monotone }) => monotone);

/** A column a feature of `FEATURES`, a row an establishment of `members`, as known at the panel's end. */
export function featuresAt(
  panel: Panel,
  model: GammaPoisson,
  prediction: Prediction,
  members: Int32Array,
  horizon: number,
): Float32Array[] {
  const { months, traits } = panel;
  const window = (from: number, to: number) => hiresBetween(panel, months - from, months - to);
  const last6 = window(6, 0);
  const last12 = window(12, 0);
  const last24 = window(24, 0);
  const peaks = { year: mostInAny(panel, 12), twoYears: mostInAny(panel, 24) };
  const gaps = gapsOf(panel);
  const zoneRate = meanBy(traits.zone, last12);
  const sisters = sumOfOthers(traits.company, last12);
  const before6 = window(12, 6);
  const columns: ArrayLike<number>[] = [
    prediction.expected.map(Math.log),
    prediction.probability,
    last6,
    last12,
    last24,
    window(36, 0),
    window(12, 12 - Math.min(12, horizon)),
    window(24, 24 - Math.min(12, horizon)),
    window(36, 36 - Math.min(12, horizon)),
    gaps.active,
    gaps.most,
    gaps.since,
    gaps.ratio,
    last6.map((hires, i) => hires - before6[i]!),
    peaks.year.map((most, i) => Math.max(0, most - last12[i]!)),
    peaks.twoYears,
    peaks.twoYears.map((most, i) => Math.max(0, most - last24[i]!)),
    traits.size,
    panel.seenFrom.map((from) => months - from),
    Float64Array.from(traits.size, (_, i) => groupMeanOf(model, i)),
    zoneRate,
    sisters,
    traits.tension,
    Float64Array.from(traits.size, () => (panel.firstMonth + months) % 12),
  ];
  return columns.map((column) => Float32Array.from(members, (i) => column[i]!));
}

/** No hire within what is looked at. */
const LONG_AGO = 60;

/** How hires are spread in time: a two-year contract fills the post, and the next hire comes when it ends. */
function gapsOf({ size, months, counts, seenFrom }: Panel) {
  const gaps = {
    active: new Float64Array(size),
    most: new Float64Array(size),
    since: new Float64Array(size).fill(LONG_AGO),
    ratio: new Float64Array(size),
  };
  const activeEver = new Float64Array(size);
  for (let month = 0; month < months; month++) {
    const age = months - month;
    for (let i = 0, at = month * size; i < size; i++, at++) {
      const hires = counts[at]!;
      if (hires === 0) continue;
      activeEver[i]!++;
      gaps.since[i] = Math.min(LONG_AGO, age);
      if (age <= 12) gaps.active[i]!++;
      if (age <= 24) gaps.most[i] = Math.max(gaps.most[i]!, hires);
    }
  }
  for (let i = 0; i < size; i++) {
    gaps.ratio[i] = (gaps.since[i]! * activeEver[i]!) / Math.max(1, months - seenFrom[i]!);
  }
  return gaps;
}

/** The most hires of each in that many months on end: about how many posts it has, when a contract lasts so long. */
function mostInAny({ size, months, counts }: Panel, length: number): Float64Array {
  const running = new Int32Array(size);
  const most = new Float64Array(size);
  for (let month = 0; month < months; month++) {
    const gone = month - length;
    for (let i = 0, at = month * size; i < size; i++, at++) {
      running[i]! += counts[at]! - (gone >= 0 ? counts[gone * size + i]! : 0);
      if (running[i]! > most[i]!) most[i] = running[i]!;
    }
  }
  return most;
}

/** The mean of each one's set, every member counted. */
function meanBy(set: Int32Array, values: Float64Array): Float64Array {
  const { sums, counts } = totalsBy(set, values);
  return Float64Array.from(set, (number) => sums[number]! / counts[number]!);
}

/** The total of each one's set but its own; 0 for set 0, which is none. */
function sumOfOthers(set: Int32Array, values: Float64Array): Float64Array {
  const { sums } = totalsBy(set, values);
  return Float64Array.from(set, (number, i) => (number === 0 ? 0 : sums[number]! - values[i]!));
}

function totalsBy(set: Int32Array, values: Float64Array) {
  const sets = set.reduce((most, number) => Math.max(most, number), 0) + 1;
  const sums = new Float64Array(sets);
  const counts = new Float64Array(sets);
  for (let i = 0; i < set.length; i++) {
    sums[set[i]!]! += values[i]!;
    counts[set[i]!]!++;
  }
  return { sums, counts };
}
