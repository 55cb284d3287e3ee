import type { Panel } from "../history/index.ts";
import { groupMeans } from "./group-means.ts";
import type { Groups } from "./groups.ts";
import { logNegativeBinomial, spreadOf } from "./negative-binomial.ts";
import type { Parameters } from "./parameters.ts";

/** What was learned at the end of a panel. */
export interface State {
  /** Discounted hires of each establishment. */
  readonly hires: Float64Array;
  /** Discounted months of exposure of each. */
  readonly exposure: Float64Array;
  /** Hires a month, of an average month, expected of a member of each group. */
  readonly groupMeans: Float64Array;
}

/** The state, and how well what came next was predicted on the way. */
export interface Filtered {
  readonly state: State;
  /** Mean log-likelihood of predictions of one month, given those before it, a prediction. */
  readonly logLikelihood: number;
  /** Hires and predicted hires of each month, of the establishments seen before it. */
  readonly hires: Float64Array;
  readonly predicted: Float64Array;
}

/** Months at the beginning that only teach: predictions of an empty memory would judge the prior alone. */
const WARM_UP = 3;

/**
 * Goes through a panel month after month. The rate of establishment i is Gamma, of shape `shape` around its group's mean;
 * every month the evidence seen so far is discounted, the prior is not (the power steady model of Smith 1979; Harvey &
 * Fernandes 1989 for counts): who falls silent goes back to its sector, and a sector may fall too. The month in which an
 * establishment is first seen teaches, and is not predicted.
 */
export function filter(panel: Panel, groups: Groups, parameters: Parameters): Filtered {
  const { months } = panel;
  const state: State = {
    hires: new Float64Array(panel.size),
    exposure: new Float64Array(panel.size),
    groupMeans: new Float64Array(groups.parent.length),
  };
  const totals = { hires: new Float64Array(groups.parent.length), exposure: new Float64Array(groups.parent.length) };
  const out = { hires: new Float64Array(months), predicted: new Float64Array(months) };
  const exposures = exposuresOf(panel, parameters.season);
  let logLikelihood = 0;
  let predictions = 0;
  for (let month = 0; month < months; month++) {
    groupMeans(groups, totals, parameters.groupShape, state.groupMeans);
    const context = { panel, groups, parameters, state, month, exposure: exposures[month]! };
    const scored = scoreMonth(context);
    out.hires[month] = scored.hires;
    out.predicted[month] = scored.predicted;
    if (month >= Math.min(WARM_UP, months - 1)) {
      logLikelihood += scored.logLikelihood;
      predictions += scored.predictions;
    }
    learnMonth(context, totals);
  }
  groupMeans(groups, totals, parameters.groupShape, state.groupMeans);
  return { state, logLikelihood: logLikelihood / Math.max(1, predictions), ...out };
}

interface Context {
  readonly panel: Panel;
  readonly groups: Groups;
  readonly parameters: Parameters;
  readonly state: State;
  readonly month: number;
  readonly exposure: number;
}

/** How many average months each month counts for: its season, and the share of its hires declared so far. */
function exposuresOf({ exposure, firstMonth }: Panel, season: readonly number[]): Float64Array {
  return exposure.map((declared, month) => season[(firstMonth + month) % 12]! * declared);
}

/** Compares the hires of the month with what was predicted of them. */
function scoreMonth({ panel: { size, counts, seenFrom }, groups, parameters, state, month, exposure }: Context) {
  const scored = { hires: 0, predicted: 0, logLikelihood: 0, predictions: 0 };
  for (let i = 0, at = month * size; i < size; i++, at++) {
    if (seenFrom[i]! >= month) continue;
    const { shape, rate } = rateOf(parameters, state, groups, i);
    scored.hires += counts[at]!;
    scored.predicted += rate * exposure;
    scored.logLikelihood += logNegativeBinomial(counts[at]!, spreadOf(rate * exposure, shape, parameters.dispersion));
    scored.predictions++;
  }
  return scored;
}

/** The Gamma of the hires an average month of establishment i: its mean and its shape. */
export function rateOf(
  parameters: Parameters,
  state: State,
  groups: Groups,
  i: number,
): { rate: number; shape: number } {
  const { dispersion } = parameters;
  const shape = parameters.shape + state.hires[i]! / dispersion;
  const inverse = parameters.shape / state.groupMeans[groups.of[i]!]! + state.exposure[i]! / dispersion;
  return { rate: shape / inverse, shape };
}

/** Adds a month to the discounted evidence of establishments and of groups. */
function learnMonth(
  { panel: { size, counts, seenFrom, seenByHire }, groups, parameters: { discount }, state, month, exposure }: Context,
  totals: { readonly hires: Float64Array; readonly exposure: Float64Array },
): void {
  for (let g = 0; g < totals.hires.length; g++) {
    totals.hires[g]! *= discount;
    totals.exposure[g]! *= discount;
  }
  for (let i = 0, at = month * size; i < size; i++, at++) {
    if (seenFrom[i]! > month) continue;
    const hires = counts[at]!;
    state.hires[i] = state.hires[i]! * discount + hires;
    state.exposure[i] = state.exposure[i]! * discount + exposure;
    // A first sight that is a hire would make every newcomer look busy: it tells nothing of the group.
    if (seenFrom[i] === month && seenByHire[i] === 1) continue;
    totals.hires[groups.of[i]!]! += hires;
    totals.exposure[groups.of[i]!]! += exposure;
  }
}
