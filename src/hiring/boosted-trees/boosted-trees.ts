import { type Curve, fitLine, heightAt, isotonicCurve, type Line } from "../calibration/index.ts";
import { type GammaPoisson, type Parameters, probabilityOfMean } from "../gamma-poisson/index.ts";
import type { Panel } from "../history/index.ts";
import type { Prediction } from "../prediction.ts";
import { type Boosted, boost, predictBoosted } from "../trees/index.ts";
import { concatenated, examplesAt, type MemberExamples, type Moment, momentAt, momentOf, rowsAt } from "./examples.ts";
import { MONOTONE } from "./features.ts";

/** Algorithm 2, trained: what corrects algorithm 1, and what makes its probabilities agree with what happened. */
export interface BoostedTrees {
  readonly boosted: Boosted;
  readonly curve: Curve | null;
  readonly line: Line;
}

export interface TrainOptions {
  readonly seed?: number;
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Rows learned from at most, all moments together. */
const MOST_ROWS = 900_000;
/** Moments learned from at most: going back by half a period each. */
const MOST_MOMENTS = 8;
/** Months known before the first moment learned from. */
const LEAST_HISTORY = 6;
/** Half of what the last period taught is believed to go on (see algorithm 1's correction). */
const TRUST = 0.5;

/**
 * Trains on what algorithm 1 left unexplained: earlier moments teach, the last period says when to stop and how to calibrate
 * (isotonic), then all of them teach again for as many trees. With too short a history there are no trees, and algorithm 1
 * stands as it is.
 */
export function trainBoostedTrees(
  panel: Panel,
  horizon: number,
  base: Parameters,
  options: TrainOptions = {},
): BoostedTrees {
  const { seed = 1, onProgress = () => undefined } = options;
  const months = momentsOf(panel.months, horizon);
  if (months.length < 2) return { boosted: { limits: [], trees: [] }, curve: null, line: [0, 1] };
  const most = Math.floor(MOST_ROWS / months.length);
  const moments = months.map((month) => momentAt(panel, month, horizon, base));
  onProgress(0.2);
  const sets = moments.map((moment, k) => examplesAt(panel, moment, horizon, most, seed + k));
  onProgress(0.3);
  const later = sets[0]!;
  const past = concatenated(sets.slice(1).filter((_, k) => months[k + 1]! <= panel.months - 2 * horizon));
  const rehearsal = boost(
    past,
    { monotone: MONOTONE, seed, onTree: (done, all) => onProgress(0.3 + (0.3 * done) / all) },
    later,
  );
  onProgress(0.6);
  const expected = predictBoosted(rehearsal, later.columns, later.expected);
  const trees = rehearsal.trees.length;
  const all = concatenated(sets);
  const boosted = boost(all, {
    monotone: MONOTONE,
    seed,
    trees,
    onTree: (done) => onProgress(0.6 + (0.4 * done) / trees),
  });
  onProgress(1);
  return { boosted, ...calibrationOf(moments[0]!, later, expected) };
}

/** Latest first: the last whose period is over, then back by half a period. */
function momentsOf(months: number, horizon: number): number[] {
  const step = Math.max(1, Math.floor(horizon / 2));
  const found: number[] = [];
  for (let month = months - horizon; month >= LEAST_HISTORY && found.length < MOST_MOMENTS; month -= step)
    found.push(month);
  return found.some((month) => month <= months - 2 * horizon) ? found : [];
}

function calibrationOf(
  moment: Moment,
  { members, hires }: MemberExamples,
  expected: Float64Array,
): Pick<BoostedTrees, "curve" | "line"> {
  const [intercept, slope] = fitLine(expected.map(Math.log), hires, "log");
  const line: Line = [TRUST * intercept, 1 + TRUST * (slope - 1)];
  const scores = expected.map((mean, k) => probabilityOfMean(moment.base, members[k]!, mean));
  return {
    line,
    curve: isotonicCurve(
      scores,
      hires.map((count) => (count > 0 ? 1 : 0)),
    ),
  };
}

/** Hires expected and the calibrated chance of one at least, of those seen by the panel's end; 0 for the others. */
export function predictBoostedTrees(
  model: BoostedTrees,
  panel: Panel,
  horizon: number,
  base: GammaPoisson,
): Prediction {
  const moment = momentOf(panel, base);
  const { columns, expected: before } = rowsAt(moment, horizon);
  const after = model.boosted.trees.length > 0 ? predictBoosted(model.boosted, columns, before) : before;
  const expected = Float64Array.from(moment.prediction.expected);
  const probability = Float64Array.from(moment.prediction.probability);
  for (const [k, i] of moment.members.entries()) {
    const score = probabilityOfMean(base, i, after[k]!);
    expected[i] = Math.exp(model.line[0] + model.line[1] * Math.log(after[k]!));
    probability[i] = model.curve === null ? score : heightAt(model.curve, score);
  }
  return { expected, probability };
}
