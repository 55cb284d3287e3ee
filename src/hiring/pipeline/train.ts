import { BinomeError } from "../../domain/index.ts";
import { backtest } from "../backtest/index.ts";
import { predictBoostedTrees, trainBoostedTrees } from "../boosted-trees/index.ts";
import { fitGammaPoisson } from "../gamma-poisson/index.ts";
import { type History, panelAt } from "../history/index.ts";
import { allMethods } from "../methods.ts";
import type { Prediction } from "../prediction.ts";
import type { TrainedAlgorithms } from "./document.ts";
import { type Gate, gatesOfBacktest, gatesOfPredictions } from "./gates.ts";

/** Months that a search looks ahead. */
export const HORIZON = 6;
/** Two periods and a year: below, nothing can be learned and then checked. */
const LEAST_MONTHS = 12 + 2 * HORIZON;

export interface Training {
  readonly trained: TrainedAlgorithms;
  readonly gates: readonly Gate[];
}

/**
 * Trains both algorithms on a whole history, and measures the second on the last period, trained without it. `onProgress`
 * hears shares from 0 to 1. Throws when the history is too short to check anything.
 */
export function trainAlgorithms(history: History, onProgress: (share: number) => void = () => undefined): Training {
  if (history.months < LEAST_MONTHS) {
    throw new BinomeError(
      `history: got ${history.months} months of hires, expected ${LEAST_MONTHS} at least to train and to check; search goes on with algorithm 1.`,
    );
  }
  const { "boosted-trees": learned } = allMethods();
  const checked = backtest(history, { horizon: HORIZON, origins: 1, methods: { "boosted-trees": learned! } });
  onProgress(0.5);
  const panel = panelAt(history, history.months);
  const { parameters } = fitGammaPoisson(panel, HORIZON);
  const boosted = trainBoostedTrees(panel, HORIZON, parameters, { onProgress: (share) => onProgress(0.5 + share / 2) });
  return { trained: { horizon: HORIZON, parameters, boosted }, gates: gatesOfBacktest(checked.results[0]!) };
}

export interface Predicting {
  readonly prediction: Prediction;
  readonly gates: readonly Gate[];
}

/** What trained algorithms expect of every establishment of a history from its end on. */
export function predictAll(history: History, { horizon, parameters, boosted }: TrainedAlgorithms): Predicting {
  const panel = panelAt(history, history.months);
  const base = fitGammaPoisson(panel, horizon, parameters);
  const prediction = predictBoostedTrees(boosted, panel, horizon, base);
  return { prediction, gates: gatesOfPredictions(panel, prediction, horizon) };
}
