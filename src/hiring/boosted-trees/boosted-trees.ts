import { type Curve, fitLine, halfWay, isotonicCurve, type Line } from "../calibration/index.ts";
import type { GammaPoisson, Parameters } from "../gamma-poisson/index.ts";
import type { Panel } from "../history/index.ts";
import type { Prediction } from "../prediction.ts";
import {
  type BinLimits,
  type BinnedRows,
  type Boosted,
  binLimits,
  binRows,
  boost,
  LOGISTIC,
  POISSON,
  predictBoosted,
} from "../trees/index.ts";
import { concatenated, momentOf, momentsAt, type PastRows, pastRowsAt, type Rows, rowsAt } from "./examples.ts";
import { MONOTONE } from "./features.ts";

/** Algorithm 2, trained: what corrects algorithm 1's expectation and its chance, and what the last period taught of both. */
export interface BoostedTrees {
  readonly hires: Boosted;
  readonly chance: Boosted;
  /** Of the log of the hires expected. */
  readonly line: Line;
  /** Of the chance; null: as it is. */
  readonly curve: Curve | null;
}

export interface TrainOptions {
  readonly seed?: number;
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Rows learned from at most, all moments together. */
const MOST_ROWS = 500_000;
/** Moments learned from at most: going back by half a period each. */
const MOST_MOMENTS = 8;
/** Months known before the first moment learned from. */
const LEAST_HISTORY = 6;
/** Half of what the last period taught is believed to go on (see algorithm 1's correction). */
const TRUST = 0.5;
/** One period may say to stop at once by chance alone; a few short steps do little harm where nothing is to be learned. */
const LEAST_TREES = 40;
const NO_TREES: Boosted = { limits: [], trees: [] };

/**
 * Trains on what algorithm 1 left unexplained: how many hires (a Poisson loss), and whether there is one (a logistic one). Earlier
 * moments teach, the last period says when to stop and how to calibrate, then all of them teach again for as many trees. With too
 * short a history there are no trees, and algorithm 1 stands as it is.
 */
export function trainBoostedTrees(
  panel: Panel,
  horizon: number,
  base: Parameters,
  options: TrainOptions = {},
): BoostedTrees {
  const { seed = 1, onProgress = () => undefined } = options;
  const months = momentsOf(panel.months, horizon);
  if (months.length < 2) return { hires: NO_TREES, chance: NO_TREES, line: [0, 1], curve: null };
  const moments = momentsAt(panel, months, horizon, base);
  const most = Math.floor(MOST_ROWS / months.length);
  const sets = moments.map((moment, k) => pastRowsAt(panel, moment, horizon, most, seed + k));
  onProgress(0.2);
  const lessons = lessonsOf(
    sets,
    months.map((month) => month <= panel.months - 2 * horizon),
    seed,
  );
  const hires = learn(lessons, "hires", (share) => onProgress(0.2 + 0.4 * share));
  const chance = learn(lessons, "chance", (share) => onProgress(0.6 + 0.4 * share));
  const [intercept, slope] = fitLine(hires.rehearsed.map(Math.log), sets[0]!.hires, "log");
  return {
    hires: hires.trees,
    chance: chance.trees,
    line: [TRUST * intercept, 1 + TRUST * (slope - 1)],
    curve: isotonicCurve(
      chance.rehearsed,
      sets[0]!.hires.map((count) => (count > 0 ? 1 : 0)),
    ),
  };
}

/** Latest first: the last whose period is over, then back by half a period. */
function momentsOf(months: number, horizon: number): number[] {
  const step = Math.max(1, Math.floor(horizon / 2));
  const found: number[] = [];
  for (let month = months - horizon; month >= LEAST_HISTORY && found.length < MOST_MOMENTS; month -= step)
    found.push(month);
  return found.some((month) => month <= months - 2 * horizon) ? found : [];
}

interface Lessons {
  readonly limits: BinLimits;
  readonly past: Lesson;
  readonly later: Lesson;
  readonly all: Lesson;
  readonly seed: number;
}

interface Lesson {
  readonly told: PastRows;
  readonly rows: BinnedRows;
}

/** `isPast`: those whose period was over when the last one began. */
function lessonsOf(sets: readonly PastRows[], isPast: readonly boolean[], seed: number): Lessons {
  const all = concatenated(sets);
  const limits = binLimits(all.columns);
  const lesson = (told: PastRows): Lesson => ({ told, rows: binRows(told.columns, limits) });
  const past = concatenated(sets.filter((_, k) => isPast[k]));
  return { limits, past: lesson(past), later: lesson(sets[0]!), all: lesson(all), seed };
}

/** What is corrected: the hires expected, or the chance of one. */
const TARGETS = {
  hires: { loss: POISSON, from: ({ expected }: Rows) => expected },
  chance: { loss: LOGISTIC, from: ({ probability }: Rows) => probability },
} as const;
type Target = keyof typeof TARGETS;

/** Trees for one target, and what those of the rehearsal said of the last period, which they had not seen. */
function learn({ limits, past, later, all, seed }: Lessons, target: Target, onProgress: (share: number) => void) {
  const { loss, from } = TARGETS[target];
  const options = { loss, limits, monotone: MONOTONE, seed };
  const examplesOf = ({ told, rows }: Lesson) => ({ rows, hires: told.hires, expected: from(told) });
  const halfDone = (done: number, most: number) => onProgress((0.5 * done) / most);
  const rehearsal = boost(
    examplesOf(past),
    { ...options, leastTrees: LEAST_TREES, onTree: halfDone },
    examplesOf(later),
  );
  const most = rehearsal.trees.length;
  const onTree = (done: number) => onProgress(0.5 + (0.5 * done) / most);
  const trees = boost(examplesOf(all), { ...options, trees: most, onTree });
  return { trees, rehearsed: corrected(rehearsal, target, later.told) };
}

function corrected(trees: Boosted, target: Target, rows: Rows): Float64Array {
  const { loss, from } = TARGETS[target];
  return trees.trees.length === 0 ? from(rows) : predictBoosted(trees, rows.columns, from(rows), loss);
}

/** Hires expected and the calibrated chance of one at least, of those seen by the panel's end; algorithm 1's for the others. */
export function predictBoostedTrees(
  model: BoostedTrees,
  panel: Panel,
  horizon: number,
  base: GammaPoisson,
): Prediction {
  const moment = momentOf(panel, base);
  const rows = rowsAt(moment, horizon);
  const hires = corrected(model.hires, "hires", rows);
  const chance = corrected(model.chance, "chance", rows);
  const expected = Float64Array.from(moment.prediction.expected);
  const probability = Float64Array.from(moment.prediction.probability);
  for (const [k, i] of moment.members.entries()) {
    expected[i] = Math.exp(model.line[0] + model.line[1] * Math.log(hires[k]!));
    probability[i] = model.curve === null ? chance[k]! : halfWay(model.curve, chance[k]!);
  }
  return { expected, probability };
}
