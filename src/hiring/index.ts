/** What is expected of companies, by occupation. Until an algorithm is trained on real hires: a plain stand-in. */
export { standInPrior } from "./stand-in-prior.ts";
