/** Algorithm 1: the discounted Gamma–Poisson, transparent and in closed form. */
export { fitGammaPoisson, type GammaPoisson, predictGammaPoisson } from "./gamma-poisson.ts";
export { type Parameters, START as DEFAULT_PARAMETERS } from "./parameters.ts";
