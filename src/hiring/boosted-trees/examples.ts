import { seededRandom } from "../../lib/random.ts";
import { fitGammaPoisson, type GammaPoisson, type Parameters, predictGammaPoisson } from "../gamma-poisson/index.ts";
import { earlier, hiresBetween, isSeen, type Panel } from "../history/index.ts";
import type { Prediction } from "../prediction.ts";
import type { Examples } from "../trees/index.ts";
import { featuresAt } from "./features.ts";

/** What algorithm 1 says at one moment, of those seen by then. */
export interface Moment {
  readonly panel: Panel;
  readonly members: Int32Array;
  readonly base: GammaPoisson;
  readonly prediction: Prediction;
}

/** What was known, and what algorithm 1 would have said, at the start of month `month` of the panel. */
export function momentAt(panel: Panel, month: number, horizon: number, parameters: Parameters): Moment {
  const back = month === panel.months ? panel : earlier(panel, month);
  return momentOf(back, fitGammaPoisson(back, horizon, parameters));
}

/** The moment at the end of a panel to which algorithm 1 is already fitted. */
export function momentOf(panel: Panel, base: GammaPoisson): Moment {
  const members = Int32Array.from({ length: panel.size }, (_, i) => i).filter((i) => isSeen(panel, i));
  return { panel, members, base, prediction: predictGammaPoisson(base) };
}

/** The features of some members at a moment, with what algorithm 1 expected of them. */
export function rowsAt(moment: Moment, horizon: number, members = moment.members) {
  const { panel, base, prediction } = moment;
  return {
    columns: featuresAt(panel, base, prediction, members, horizon),
    expected: Float64Array.from(members, (i) => prediction.expected[i]!),
  };
}

/** Examples, and the establishment that each row is. */
export interface MemberExamples extends Examples {
  readonly members: Int32Array;
}

/** The same, with what happened in the `horizon` months that followed, as the whole panel knows it. */
export function examplesAt(
  whole: Panel,
  moment: Moment,
  horizon: number,
  mostRows: number,
  seed: number,
): MemberExamples {
  const members = sample(moment.members, mostRows, seed);
  const from = moment.panel.months;
  const hires = hiresBetween(whole, from, from + horizon);
  return { members, ...rowsAt(moment, horizon, members), hires: Float64Array.from(members, (i) => hires[i]!) };
}

/** Several sets of examples as one. */
export function concatenated(sets: readonly Examples[]): Examples {
  const first = sets[0]!;
  const total = sets.reduce((sum, { hires }) => sum + hires.length, 0);
  const join = <T extends Float32Array | Float64Array>(target: T, parts: readonly T[]): T => {
    let at = 0;
    for (const part of parts) {
      target.set(part, at);
      at += part.length;
    }
    return target;
  };
  return {
    columns: first.columns.map((_, f) =>
      join(
        new Float32Array(total),
        sets.map(({ columns }) => columns[f]!),
      ),
    ),
    expected: join(
      new Float64Array(total),
      sets.map(({ expected }) => expected),
    ),
    hires: join(
      new Float64Array(total),
      sets.map(({ hires }) => hires),
    ),
  };
}

function sample(members: Int32Array, most: number, seed: number): Int32Array {
  if (members.length <= most) return members;
  const random = seededRandom(seed);
  return members.filter(() => random() < most / members.length);
}
