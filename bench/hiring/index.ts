import { trainingAtScale } from "./scale.ts";
import { simulatedRatios, worldOfPosts, worldOfRates } from "./simulated.ts";

const SEEDS = [1, 2, 3];
const SIZE = 3_000;
const WORLDS = [
  ["rates that never change", (seed: number) => worldOfRates(SIZE, seed, 0)],
  ["the same, five times as many hires", (seed: number) => worldOfRates(SIZE, seed, 0, 5)],
  ["rates that change every 36 months", (seed: number) => worldOfRates(SIZE, seed, 36)],
  ["posts that a contract fills for two years", (seed: number) => worldOfPosts(SIZE, seed)],
] as const;

/** Simulated worlds against their oracle, then training and predicting at France's size. */
export async function run(): Promise<void> {
  for (const [name, worldOf] of WORLDS) {
    process.stdout.write(
      `\n${SIZE} establishments × 60 months, ${name}; share of the oracle's, ${SEEDS.length} worlds\n`,
    );
    for (const [method, { auc, share10 }] of simulatedRatios(SEEDS, worldOf)) {
      process.stdout.write(
        `${method.padEnd(15)} AUC ${(100 * auc).toFixed(1)} %  top tenth ${(100 * share10).toFixed(1)} %\n`,
      );
    }
  }
  process.stdout.write(`\n${JSON.stringify(trainingAtScale(500_000, 60), null, 2)}\n`);
}
