import { trainingAtScale } from "./scale.ts";
import { simulatedRatios } from "./simulated.ts";

const SEEDS = [1, 2, 3];

/** Simulated worlds against their oracle, then training and predicting at France's size. */
export async function run(): Promise<void> {
  for (const changeEvery of [0, 36]) {
    const rates = changeEvery === 0 ? "rates that never change" : `rates that change every ${changeEvery} months`;
    process.stdout.write(
      `\n5,000 establishments × 60 months, ${rates}; share of the oracle's, ${SEEDS.length} worlds\n`,
    );
    for (const [method, { auc, share10 }] of simulatedRatios(5_000, SEEDS, changeEvery)) {
      process.stdout.write(
        `${method.padEnd(15)} AUC ${(100 * auc).toFixed(1)} %  top tenth ${(100 * share10).toFixed(1)} %\n`,
      );
    }
  }
  process.stdout.write(`\n${JSON.stringify(trainingAtScale(500_000, 60), null, 2)}\n`);
}
