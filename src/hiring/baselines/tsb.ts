import type { Panel } from "../history/index.ts";
import { type Prediction, poissonPrediction } from "../prediction.ts";

/** Smoothing tried for the chance of a hire and for its size. */
const ALPHAS = [0.02, 0.05, 0.1, 0.2, 0.3];
const BETAS = [0.02, 0.1, 0.3];

/**
 * Teunter, Syntetos & Babai (2011): the chance that a month has hires is smoothed every month, their number when there are
 * some. Both smoothings are those with the least squared error of one-step predictions on the panel.
 */
export function tsb(panel: Panel, horizon: number): Prediction {
  const tried = ALPHAS.flatMap((alpha) => BETAS.map((beta) => smooth(panel, alpha, beta)));
  const best = tried.reduce((a, b) => (b.error < a.error ? b : a));
  return poissonPrediction(best.rate.map((rate) => rate * horizon));
}

function smooth(panel: Panel, alpha: number, beta: number): { rate: Float64Array; error: number } {
  const { size, months, counts, seenFrom } = panel;
  const start = firstMeans(panel);
  const chance = new Float64Array(size).fill(start.chance);
  const amount = new Float64Array(size).fill(start.amount);
  let error = 0;
  for (let month = 0; month < months; month++) {
    for (let i = 0, at = month * size; i < size; i++, at++) {
      if (seenFrom[i]! > month) continue;
      const hires = counts[at]!;
      error += (hires - chance[i]! * amount[i]!) ** 2;
      chance[i]! += alpha * ((hires > 0 ? 1 : 0) - chance[i]!);
      if (hires > 0) amount[i]! += beta * (hires - amount[i]!);
    }
  }
  return { rate: chance.map((value, i) => value * amount[i]!), error };
}

/** Where every establishment starts: the means of the panel. */
function firstMeans({ size, months, counts, seenFrom }: Panel): { chance: number; amount: number } {
  let seen = 0;
  let active = 0;
  let hires = 0;
  for (let month = 0; month < months; month++) {
    for (let i = 0, at = month * size; i < size; i++, at++) {
      if (seenFrom[i]! > month) continue;
      seen++;
      hires += counts[at]!;
      if (counts[at]! > 0) active++;
    }
  }
  return { chance: active / Math.max(1, seen), amount: hires / Math.max(1, active) };
}
