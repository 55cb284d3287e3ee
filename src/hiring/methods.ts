import type { Method } from "./backtest/index.ts";
import { BASELINES } from "./baselines/index.ts";
import { predictBoostedTrees, trainBoostedTrees } from "./boosted-trees/index.ts";
import { fitGammaPoisson, type GammaPoisson, predictGammaPoisson } from "./gamma-poisson/index.ts";
import type { Panel } from "./history/index.ts";

/** Both algorithms and all baselines, by the names that reports give them. Algorithm 1 is fitted once a panel. */
export function allMethods(): Readonly<Record<string, Method>> {
  const fitted = new WeakMap<Panel, GammaPoisson>();
  const transparentAt = (panel: Panel, horizon: number): GammaPoisson => {
    const known = fitted.get(panel) ?? fitGammaPoisson(panel, horizon);
    fitted.set(panel, known);
    return known;
  };
  return {
    "gamma-poisson": (panel, horizon) => predictGammaPoisson(transparentAt(panel, horizon)),
    "boosted-trees": (panel, horizon) => {
      const base = transparentAt(panel, horizon);
      const trained = trainBoostedTrees(panel, horizon, base.parameters);
      return predictBoostedTrees(trained, panel, horizon, base);
    },
    ...BASELINES,
  };
}
