import { allMethods, backtest, type Method } from "../../src/hiring/index.ts";
import { simulatedWorld } from "../../src/hiring/simulation/simulated-world.ts";

/** How close each method comes to the oracle that knows every rate, on worlds of several seeds. */
export function simulatedRatios(establishments: number, seeds: readonly number[], changeEvery: number) {
  const sums = new Map<string, { auc: number; share10: number }>();
  for (const seed of seeds) {
    const world = simulatedWorld({ establishments, months: 60, seed, changeEvery });
    const oracle: Method = (panel, horizon) => world.oracle(panel.months, horizon);
    const attainable: Method = (panel, horizon) => world.attainable(panel.months, horizon);
    const methods = { oracle, ...(changeEvery === 0 && { attainable }), ...allMethods() };
    const { results } = backtest(world.history, { horizon: 6, methods });
    const all = results.filter(({ stratum }) => stratum === "all");
    const best = all.find(({ method }) => method === "oracle")!.metrics;
    for (const { method, metrics } of all) {
      const sum = sums.get(method) ?? { auc: 0, share10: 0 };
      sums.set(method, {
        auc: sum.auc + metrics.auc! / best.auc! / seeds.length,
        share10: sum.share10 + metrics.share10! / best.share10! / seeds.length,
      });
    }
  }
  return sums;
}
