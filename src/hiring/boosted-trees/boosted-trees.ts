import { type Curve, drawnTo, fitLine, isotonicCurve, type Line } from "../calibration/index.ts";
import type { GammaPoisson, Parameters } from "../gamma-poisson/index.ts";
import type { Panel } from "../history/index.ts";
import type { Prediction } from "../prediction.ts";
import { type Boosted, boost, LOGISTIC, POISSON, predictBoosted } from "../trees/index.ts";
import { momentOf, momentsAt, pastRowsAt, type Rows, rowsAt } from "./examples.ts";
import { MONOTONE } from "./features.ts";
import { type Lesson, type Lessons, lessonsOf, momentsOf } from "./lessons.ts";

/** Algorithm 2, trained: what corrects algorithm 1's expectation and its chance, and what later periods taught of both. */
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
/** Half of what the later periods taught is believed to go on (see algorithm 1's correction). */
const TRUST = 0.5;
/** One period may say to stop at once by chance alone; a few short steps do little harm where nothing is to be learned. */
const LEAST_TREES = 40;
const NO_TREES: Boosted = { limits: [], trees: [] };

/**
 * Trains on what algorithm 1 left unexplained: how many hires (a Poisson loss), and whether there is one (a logistic one). Earlier
 * moments teach, later ones say when to stop and how to calibrate, then all of them teach again for as many trees. With too
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
  const lessons = lessonsOf(sets, months, horizon);
  const hires = learn(lessons, "hires", seed, (share) => onProgress(0.2 + 0.4 * share));
  const chance = learn(lessons, "chance", seed, (share) => onProgress(0.6 + 0.4 * share));
  const happened = lessons.later.told.hires;
  const [intercept, slope] = fitLine(hires.rehearsed.map(Math.log), happened, "log");
  return {
    hires: hires.trees,
    chance: chance.trees,
    line: [TRUST * intercept, 1 + TRUST * (slope - 1)],
    curve: isotonicCurve(
      chance.rehearsed,
      happened.map((count) => (count > 0 ? 1 : 0)),
    ),
  };
}

/** What is corrected: the hires expected, or the chance of one. */
const TARGETS = {
  hires: { loss: POISSON, from: ({ expected }: Rows) => expected },
  chance: { loss: LOGISTIC, from: ({ probability }: Rows) => probability },
} as const;
type Target = keyof typeof TARGETS;

/** Trees for one target, and what those of the rehearsal said of the later periods, which they had not seen. */
function learn(
  { limits, past, later, all }: Lessons,
  target: Target,
  seed: number,
  onProgress: (share: number) => void,
) {
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
    probability[i] = model.curve === null ? chance[k]! : drawnTo(model.curve, chance[k]!);
  }
  return { expected, probability };
}
