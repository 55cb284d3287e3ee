import type { Line } from "../calibration/index.ts";
import type { Panel } from "../history/index.ts";
import type { Prediction } from "../prediction.ts";
import { corrected, correctionOf, NO_CORRECTION } from "./correction.ts";
import { rateOf, type State, statesAt } from "./filter.ts";
import { fitParameters } from "./fit.ts";
import { type Groups, nestedGroups } from "./groups.ts";
import { levelOf } from "./levels.ts";
import { hazardOf, spreadOf } from "./negative-binomial.ts";
import type { Parameters } from "./parameters.ts";

/** Algorithm 1, fitted to a panel. */
export interface GammaPoisson {
  readonly parameters: Parameters;
  readonly groups: Groups;
  readonly state: State;
  /** Months predicted. */
  readonly horizon: number;
  /** How many average months those count for, by their season. */
  readonly ahead: number;
  /** What the last period taught of the next. */
  readonly correction: Line;
}

/** A chance of 1 has no log-odds for algorithm 2 to correct. */
const SUREST = 1 - 1e-9;

/** Months to learn from before a period can be predicted afresh. */
const LEAST_HISTORY = 6;

/**
 * Discounted Gamma–Poisson: hires of establishment i in a month are Poisson(λ_i × season × exposure), λ_i is Gamma around the
 * mean of its sector × size × département. Intermittent demand has been forecast by rates since Croston (1972); that a rate
 * must go on being learned in silence is Teunter, Syntetos & Babai (2011); Syntetos & Boylan (2005) name the bias that a
 * ratio of smoothed means has, and that a posterior mean has not. Pass `parameters` to fit nothing again.
 */
export function fitGammaPoisson(panel: Panel, horizon: number, parameters?: Parameters): GammaPoisson {
  const fitted = parameters ?? fitParameters(panel, nestedGroups(panel.traits));
  return modelsAt(panel, horizon, fitted, [panel.months])[0]!;
}

/** What the algorithm would have said at the start of each of `months`, with these parameters; in one go through the panel. */
export function modelsAt(
  panel: Panel,
  horizon: number,
  parameters: Parameters,
  months: readonly number[],
): GammaPoisson[] {
  const groups = nestedGroups(panel.traits);
  const states = statesAt(panel, groups, parameters, [...months, ...months.map((month) => month - horizon)]);
  const uncorrected = (month: number): GammaPoisson => {
    const ahead = exposureAhead(panel.firstMonth + month, parameters.season, horizon);
    return { parameters, groups, state: states.get(month)!, horizon, ahead, correction: NO_CORRECTION };
  };
  return months.map((month) => {
    const start = month - horizon;
    if (start < LEAST_HISTORY) return uncorrected(month);
    const { expected } = predictGammaPoisson(uncorrected(start));
    return { ...uncorrected(month), correction: correctionOf(panel, start, horizon, expected) };
  });
}

/**
 * Hires expected over the coming months, and the chance of one at least, in closed form. Each has the level that its situation
 * showed lately: more hires than rates say need not be more establishments that hire.
 */
export function predictGammaPoisson(model: GammaPoisson): Prediction {
  const { parameters, state, groups, correction } = model;
  const size = groups.of.length;
  const expected = new Float64Array(size);
  const probability = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const { rate, shape } = rateOf(parameters, state, groups, i);
    const level = levelOf(state.levels, state.since[i]!);
    const mean = corrected(rate * model.ahead, correction);
    expected[i] = corrected(rate * model.ahead * level.hires, correction);
    probability[i] = Math.min(
      SUREST,
      -Math.expm1(-level.chance * hazardOf(spreadOf(mean, shape, parameters.dispersion))),
    );
  }
  return { expected, probability };
}

/** Average months in the `horizon` months from the calendar month `first` on. */
function exposureAhead(first: number, season: readonly number[], horizon: number): number {
  let sum = 0;
  for (let month = 0; month < horizon; month++) sum += season[(first + month) % 12]!;
  return sum;
}

/** Hires an average month expected of a member of the group of establishment i. */
export function groupMeanOf({ state, groups }: GammaPoisson, i: number): number {
  return state.groupMeans[groups.of[i]!]!;
}
