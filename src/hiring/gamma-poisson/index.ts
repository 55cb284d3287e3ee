/** Algorithm 1: the discounted Gamma–Poisson, transparent and in closed form. */
export {
  fitGammaPoisson,
  type GammaPoisson,
  groupMeanOf,
  modelsAt,
  predictGammaPoisson,
} from "./gamma-poisson.ts";
export { levelOf } from "./levels.ts";
export type { Parameters } from "./parameters.ts";
