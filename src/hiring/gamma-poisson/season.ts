import type { Panel } from "../history/index.ts";
import type { Filtered } from "./filter.ts";
import { FLAT } from "./parameters.ts";

/**
 * Twelve factors of mean 1: each calendar month's hires over what was predicted of it with the factors at hand, drawn towards
 * 1 by as much as the years disagree (a one-way random-effect estimate). Less than two years tell no season: flat.
 */
export function fitSeason({ firstMonth, months }: Panel, filtered: Filtered, current: readonly number[]): number[] {
  const byMonth: number[][] = FLAT.map(() => []);
  for (let month = Math.max(1, Math.min(6, months - 24)); month < months; month++) {
    const calendar = (firstMonth + month) % 12;
    const ratio = (filtered.hires[month]! + 1) / (filtered.predicted[month]! + 1);
    byMonth[calendar]!.push(Math.log(current[calendar]! * ratio));
  }
  const means = byMonth.map((years) => (years.length === 0 ? 0 : average(years)));
  const noise = noiseBetweenYears(byMonth, means);
  if (noise === null) return [...FLAT];
  const noiseOfMean = (noise * 12) / byMonth.flat().length;
  const middle = average(means);
  const spread = Math.max(0, average(means.map((mean) => (mean - middle) ** 2)) - noiseOfMean);
  const weight = spread / (spread + noiseOfMean || 1);
  const factors = means.map((mean) => Math.exp(weight * (mean - middle)));
  return factors.map((factor) => factor / average(factors));
}

/** Variance of a month's ratio from one year to the next; null with too little to compare. */
function noiseBetweenYears(byMonth: readonly number[][], means: readonly number[]): number | null {
  let sum = 0;
  let freedom = 0;
  for (const [calendar, years] of byMonth.entries()) {
    for (const log of years) sum += (log - means[calendar]!) ** 2;
    freedom += Math.max(0, years.length - 1);
  }
  return freedom < 6 ? null : sum / freedom;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
