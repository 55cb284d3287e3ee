import type { Panel } from "../history/index.ts";
import { groupMeans } from "./group-means.ts";
import type { Groups } from "./groups.ts";
import { addToLevels, ageLevels, copiedLevels, emptyLevels, type Levels, levelOf } from "./levels.ts";
import { logNegativeBinomial, spreadOf } from "./negative-binomial.ts";
import type { Parameters } from "./parameters.ts";

/** What was learned by the start of a month. */
export interface State {
  /** Discounted hires of each establishment. */
  readonly hires: Float64Array;
  /** Discounted months of exposure of each. */
  readonly exposure: Float64Array;
  /** Hires a month, of an average month, expected of a member of each group. */
  readonly groupMeans: Float64Array;
  /** Months since the last hire of each, up to 255; 0: none so far. */
  readonly since: Uint8Array;
  readonly levels: Levels;
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
  const out = { hires: new Float64Array(months), predicted: new Float64Array(months) };
  let logLikelihood = 0;
  let predictions = 0;
  const run = openRun(panel, groups, parameters);
  for (let month = 0; month < months; month++) {
    const scored = scoreMonth(run, month);
    out.hires[month] = scored.hires;
    out.predicted[month] = scored.predicted;
    if (month >= Math.min(WARM_UP, months - 1)) {
      logLikelihood += scored.logLikelihood;
      predictions += scored.predictions;
    }
    learnMonth(run, month);
  }
  return { state: run.state, logLikelihood: logLikelihood / Math.max(1, predictions), ...out };
}

/** The states at the start of each of `months`, in one go and without their likelihood. */
export function statesAt(
  panel: Panel,
  groups: Groups,
  parameters: Parameters,
  months: readonly number[],
): ReadonlyMap<number, State> {
  const wanted = new Set(months);
  const last = Math.max(0, ...months);
  const states = new Map<number, State>();
  const run = openRun(panel, groups, parameters);
  for (let month = 0; month <= last; month++) {
    if (wanted.has(month)) states.set(month, copied(run.state));
    if (month < last) learnMonth(run, month);
  }
  return states;
}

interface Run {
  readonly panel: Panel;
  readonly groups: Groups;
  readonly parameters: Parameters;
  readonly state: State;
  readonly totals: { readonly hires: Float64Array; readonly exposure: Float64Array };
  /** How many average months each month counts for: its season, and the share of its hires declared so far. */
  readonly exposures: Float64Array;
}

function openRun(panel: Panel, groups: Groups, parameters: Parameters): Run {
  const sets = groups.parent.length;
  const totals = { hires: new Float64Array(sets), exposure: new Float64Array(sets) };
  const state = {
    hires: new Float64Array(panel.size),
    exposure: new Float64Array(panel.size),
    groupMeans: new Float64Array(sets),
    since: new Uint8Array(panel.size),
    levels: emptyLevels(),
  };
  groupMeans(groups, totals, parameters.groupShape, state.groupMeans);
  const { season } = parameters;
  const exposures = panel.exposure.map((declared, month) => season[(panel.firstMonth + month) % 12]! * declared);
  return { panel, groups, parameters, state, totals, exposures };
}

function copied(state: State): State {
  return {
    hires: state.hires.slice(),
    exposure: state.exposure.slice(),
    groupMeans: state.groupMeans.slice(),
    since: state.since.slice(),
    levels: copiedLevels(state.levels),
  };
}

/** The hires of the month, those predicted, and how likely the first were. */
function scoreMonth({ panel, groups, parameters, state, exposures }: Run, month: number) {
  const { size, counts, seenFrom } = panel;
  const scored = { hires: 0, predicted: 0, logLikelihood: 0, predictions: 0 };
  for (let i = 0, at = month * size; i < size; i++, at++) {
    if (seenFrom[i]! >= month) continue;
    const { shape, rate } = rateOf(parameters, state, groups, i);
    const mean = rate * exposures[month]! * levelOf(state.levels, state.since[i]!).hires;
    scored.hires += counts[at]!;
    scored.predicted += mean;
    scored.logLikelihood += logNegativeBinomial(counts[at]!, spreadOf(mean, shape, parameters.dispersion));
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

/** Adds a month to what its situation shows of each establishment seen before it, and to the months since its last hire. */
function followLevels({ panel, groups, parameters, state, exposures }: Run, month: number): void {
  const { size, counts, seenFrom } = panel;
  const { levelDiscount, dispersion } = parameters;
  ageLevels(state.levels, levelDiscount);
  for (let i = 0, at = month * size; i < size; i++, at++) {
    const since = state.since[i]!;
    if (levelDiscount > 0 && month >= WARM_UP && seenFrom[i]! < month) {
      const { shape, rate } = rateOf(parameters, state, groups, i);
      const spread = spreadOf(rate * exposures[month]!, shape, dispersion);
      addToLevels(state.levels, since, counts[at]!, spread, dispersion);
    }
    state.since[i] = counts[at]! > 0 ? 1 : since === 0 ? 0 : Math.min(255, since + 1);
  }
}

/** Adds a month to the discounted evidence of establishments and of groups. */
function learnMonth(run: Run, month: number): void {
  followLevels(run, month);
  const { panel, groups, parameters, state, totals, exposures } = run;
  const { size, counts, seenFrom, seenByHire } = panel;
  const { discount } = parameters;
  const exposure = exposures[month]!;
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
  groupMeans(groups, totals, parameters.groupShape, state.groupMeans);
}
