/** How many hires are expected of companies, for which occupations; the algorithms that say it, and their proof. */
export { backtest, describeBacktest, type Method, toReport } from "./backtest/index.ts";
export { baselineNotes } from "./baselines/index.ts";
export { type History, HistoryBuilder, hiresFrom, panelAt } from "./history/index.ts";
export { hiringModel } from "./listing/index.ts";
export { allMethods } from "./methods.ts";
export { nafAffinities } from "./naf-affinities.ts";
export { loadNafOccupations } from "./naf-occupations.ts";
export {
  explain,
  fromModelDocument,
  type Gate,
  historyOf,
  predictAll,
  tensionByActivity,
  toModelDocument,
  trainAlgorithms,
} from "./pipeline/index.ts";
export { standInPrior } from "./stand-in-prior.ts";
