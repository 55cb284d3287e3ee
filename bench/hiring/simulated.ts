import { allMethods, backtest, type Method } from "../../src/hiring/index.ts";
import { postsWorld } from "../../src/hiring/simulation/posts-world.ts";
import { simulatedWorld } from "../../src/hiring/simulation/simulated-world.ts";

/** How close each method comes to the oracle that knows every rate, or every post, on worlds of several seeds. */
export function simulatedRatios(seeds: readonly number[], worldOf: (seed: number) => World) {
  const sums = new Map<string, { auc: number; share10: number }>();
  for (const seed of seeds) {
    const { history, best } = worldOf(seed);
    const { results } = backtest(history, { horizon: 6, methods: { ...best, ...allMethods() } });
    const all = results.filter(({ stratum }) => stratum === "all");
    const oracle = all.find(({ method }) => method === "oracle")!.metrics;
    for (const { method, metrics } of all) {
      const sum = sums.get(method) ?? { auc: 0, share10: 0 };
      sums.set(method, {
        auc: sum.auc + metrics.auc! / oracle.auc! / seeds.length,
        share10: sum.share10 + metrics.share10! / oracle.share10! / seeds.length,
      });
    }
  }
  return sums;
}

type World = Pick<ReturnType<typeof simulatedWorld>, "history"> & { readonly best: Readonly<Record<string, Method>> };

/** Rates drawn anew every so many months, 0: never; `busy` times as many hires as the rarest world. */
export function worldOfRates(establishments: number, seed: number, changeEvery: number, busy = 1): World {
  const world = simulatedWorld({ establishments, months: 60, seed, changeEvery, busy });
  const oracle: Method = (panel, horizon) => world.oracle(panel.months, horizon);
  const attainable: Method = (panel, horizon) => world.attainable(panel.months, horizon);
  return { history: world.history, best: { oracle, ...(changeEvery === 0 && { attainable }) } };
}

/** Posts that a contract fills for two years. */
export function worldOfPosts(establishments: number, seed: number): World {
  const world = postsWorld(establishments, 60, seed);
  return { history: world.history, best: { oracle: (panel, horizon) => world.oracle(panel.months, horizon) } };
}
