/** Gradient-boosted histogram trees under a Poisson loss, on typed arrays. No package trains them in JavaScript. */
export { type Boosted, boost, type Examples, predictBoosted } from "./boost.ts";
export type { Tree } from "./tree.ts";
