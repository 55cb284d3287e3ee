import { seededRandom } from "../../lib/random.ts";
import { type GammaPoisson, modelsAt, type Parameters, predictGammaPoisson } from "../gamma-poisson/index.ts";
import { earlier, hiresBetween, isSeen, type Panel } from "../history/index.ts";
import type { Prediction } from "../prediction.ts";
import { featuresAt } from "./features.ts";

/** What algorithm 1 says at one moment, of those seen by then. */
export interface Moment {
  readonly panel: Panel;
  readonly members: Int32Array;
  readonly base: GammaPoisson;
  readonly prediction: Prediction;
}

/** What was known, and what algorithm 1 would have said, at the start of each of these months of the panel. */
export function momentsAt(panel: Panel, months: readonly number[], horizon: number, parameters: Parameters): Moment[] {
  const models = modelsAt(panel, horizon, parameters, months);
  return months.map((month, k) => momentOf(earlier(panel, month), models[k]!));
}

/** The moment at the end of a panel to which algorithm 1 is already fitted. */
export function momentOf(panel: Panel, base: GammaPoisson): Moment {
  const members = Int32Array.from({ length: panel.size }, (_, i) => i).filter((i) => isSeen(panel, i));
  return { panel, members, base, prediction: predictGammaPoisson(base) };
}

/** Rows to learn from or to predict: their features, and what algorithm 1 says of each. */
export interface Rows {
  readonly columns: readonly Float32Array[];
  readonly expected: Float64Array;
  readonly probability: Float64Array;
}

/** Rows of the past, with what happened. */
export interface PastRows extends Rows {
  readonly hires: Float64Array;
}

export function rowsAt(moment: Moment, horizon: number, members = moment.members): Rows {
  const { panel, base, prediction } = moment;
  return {
    columns: featuresAt(panel, base, prediction, members, horizon),
    expected: Float64Array.from(members, (i) => prediction.expected[i]!),
    probability: Float64Array.from(members, (i) => prediction.probability[i]!),
  };
}

/** The same of `mostRows` members at most, with the hires of the `horizon` months that followed, as the whole panel knows them. */
export function pastRowsAt(whole: Panel, moment: Moment, horizon: number, mostRows: number, seed: number): PastRows {
  const members = sample(moment.members, mostRows, seed);
  const from = moment.panel.months;
  const hires = hiresBetween(whole, from, from + horizon);
  return { ...rowsAt(moment, horizon, members), hires: Float64Array.from(members, (i) => hires[i]!) };
}

/** Several sets of rows as one. */
export function concatenated(sets: readonly PastRows[]): PastRows {
  const total = sets.reduce((sum, { hires }) => sum + hires.length, 0);
  const join = <T extends Float32Array | Float64Array>(target: T, partOf: (set: PastRows) => T): T => {
    let at = 0;
    for (const set of sets) {
      const part = partOf(set);
      target.set(part, at);
      at += part.length;
    }
    return target;
  };
  const doubles = (partOf: (set: PastRows) => Float64Array) => join(new Float64Array(total), partOf);
  return {
    columns: sets[0]!.columns.map((_, f) => join(new Float32Array(total), ({ columns }) => columns[f]!)),
    expected: doubles(({ expected }) => expected),
    probability: doubles(({ probability }) => probability),
    hires: doubles(({ hires }) => hires),
  };
}

function sample(members: Int32Array, most: number, seed: number): Int32Array {
  if (members.length <= most) return members;
  const random = seededRandom(seed);
  return members.filter(() => random() < most / members.length);
}
