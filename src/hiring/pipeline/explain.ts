import { fitGammaPoisson, levelOf, predictGammaPoisson } from "../gamma-poisson/index.ts";
import { type History, hiresBetween, panelAt } from "../history/index.ts";
import { HORIZON } from "./train.ts";

/** Where algorithm 1's expectation of one establishment comes from. Hires are those of six months. */
export interface Explanation {
  readonly group: string;
  /** Hires of the last twelve months, and of the whole history. */
  readonly lastYear: number;
  readonly ever: number;
  /** What its own history alone would say, and what its sector, size and département say; in hires of six average months. */
  readonly ownRate: number | null;
  readonly groupRate: number;
  /** What its own history counts for, 0 to 1; the group counts for the rest. */
  readonly ownWeight: number;
  /** How many average months the coming six count for. */
  readonly season: number;
  /** What those that hired as long ago did lately, over what their rates had said: hires, and −log of the chance of none. */
  readonly level: { readonly hires: number; readonly chance: number };
  readonly expected: number;
  readonly probability: number;
}

/** Null when the establishment is neither in the hires nor among the companies. */
export function explain(history: History, establishment: string): Explanation | null {
  const i = history.ids.indexOf(establishment);
  if (i < 0) return null;
  const panel = panelAt(history, history.months);
  const model = fitGammaPoisson(panel, HORIZON);
  const { expected, probability } = predictGammaPoisson(model);
  const { shape, dispersion } = model.parameters;
  const groupRate = model.state.groupMeans[model.groups.of[i]!]!;
  const ownExposure = model.state.exposure[i]! / dispersion;
  return {
    group: model.groups.names[model.groups.of[i]!] || "all establishments",
    lastYear: hiresBetween(panel, panel.months - 12, panel.months)[i]!,
    ever: hiresBetween(panel, 0, panel.months)[i]!,
    ownRate: ownExposure > 0 ? (HORIZON * model.state.hires[i]!) / model.state.exposure[i]! : null,
    groupRate: HORIZON * groupRate,
    ownWeight: ownExposure / (shape / groupRate + ownExposure),
    season: model.ahead,
    level: levelOf(model.state.levels, model.state.since[i]!),
    expected: expected[i]!,
    probability: probability[i]!,
  };
}
