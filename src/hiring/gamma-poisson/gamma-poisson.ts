import type { Line } from "../calibration/index.ts";
import type { Panel } from "../history/index.ts";
import type { Prediction } from "../prediction.ts";
import { corrected, correctionOf } from "./correction.ts";
import { filter, rateOf, type State } from "./filter.ts";
import { fitParameters } from "./fit.ts";
import { type Groups, nestedGroups } from "./groups.ts";
import { chanceOfNone, spreadOf } from "./negative-binomial.ts";
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

/**
 * Discounted Gamma–Poisson: hires of establishment i in a month are Poisson(λ_i × season × exposure), λ_i is Gamma around the
 * mean of its sector × size × département. Intermittent demand has been forecast by rates since Croston (1972); that a rate
 * must go on being learned in silence is Teunter, Syntetos & Babai (2011); Syntetos & Boylan (2005) name the bias that a
 * ratio of smoothed means has, and that a posterior mean has not. Pass `parameters` to fit nothing again.
 */
export function fitGammaPoisson(panel: Panel, horizon: number, parameters?: Parameters): GammaPoisson {
  const groups = nestedGroups(panel.traits);
  const fitted = parameters ?? fitParameters(panel, groups);
  const at = (seen: Panel, correction: Line): GammaPoisson => {
    const { state } = filter(seen, groups, fitted);
    return {
      parameters: fitted,
      groups,
      state,
      horizon,
      ahead: exposureAhead(seen, fitted.season, horizon),
      correction,
    };
  };
  const correction = correctionOf(panel, horizon, (back) => predictGammaPoisson(at(back, [0, 1])).expected);
  return at(panel, correction);
}

/** Hires expected over the coming months, and the chance of one at least, in closed form. */
export function predictGammaPoisson(model: GammaPoisson): Prediction {
  const size = model.groups.of.length;
  const expected = new Float64Array(size);
  const probability = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const { rate, shape } = rateOf(model.parameters, model.state, model.groups, i);
    const mean = corrected(rate * model.ahead, model.correction);
    expected[i] = mean;
    probability[i] = 1 - chanceOfNone(spreadOf(mean, shape, model.parameters.dispersion));
  }
  return { expected, probability };
}

function exposureAhead({ firstMonth, months }: Panel, season: readonly number[], horizon: number): number {
  let sum = 0;
  for (let month = 0; month < horizon; month++) sum += season[(firstMonth + months + month) % 12]!;
  return sum;
}

/** The chance that establishment i hires at least once when `mean` hires are expected of it, as spread as its rate is unsure. */
export function probabilityOfMean({ parameters, state, groups }: GammaPoisson, i: number, mean: number): number {
  const { shape } = rateOf(parameters, state, groups, i);
  return 1 - chanceOfNone(spreadOf(mean, shape, parameters.dispersion));
}

/** Hires an average month expected of a member of the group of establishment i. */
export function groupMeanOf({ state, groups }: GammaPoisson, i: number): number {
  return state.groupMeans[groups.of[i]!]!;
}
