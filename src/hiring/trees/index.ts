/** Gradient-boosted histogram trees on typed arrays. No package trains them in JavaScript. */
export { type BinLimits, type BinnedRows, binLimits, binRows } from "./bins.ts";
export { type Boosted, boost, predictBoosted } from "./boost.ts";
export { LOGISTIC, POISSON } from "./loss.ts";
export type { Tree } from "./tree.ts";
