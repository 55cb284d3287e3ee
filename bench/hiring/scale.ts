import { panelAt, predictAll, trainAlgorithms } from "../../src/hiring/index.ts";
import { simulatedWorld } from "../../src/hiring/simulation/simulated-world.ts";

/** Seconds to train (checks included) and to predict, and the most memory held, on a simulated world. */
export function trainingAtScale(establishments: number, months: number) {
  const { history } = simulatedWorld({ establishments, months, seed: 1 });
  const cpuSeconds = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  };
  const cpuBefore = cpuSeconds();
  const started = performance.now();
  const { trained, gates } = trainAlgorithms(history, (share) => process.stderr.write(`${Math.round(100 * share)} % `));
  const predicting = performance.now();
  const cpuTrained = cpuSeconds();
  const { prediction } = predictAll(history, trained);
  const done = performance.now();
  const predictCpuSeconds = cpuSeconds() - cpuTrained;
  return {
    establishments: panelAt(history, 0).size,
    trees: trained.boosted.hires.trees.length + trained.boosted.chance.trees.length,
    trainSeconds: (predicting - started) / 1000,
    predictSeconds: (done - predicting) / 1000,
    trainCpuSeconds: cpuTrained - cpuBefore,
    predictCpuSeconds,
    expected: prediction.expected.reduce((sum, hires) => sum + hires, 0),
    maxRssGb: process.resourceUsage().maxRSS / 2 ** 20,
    gates: gates.map(({ name, passed, says }) => `${passed ? "passed" : "FAILED"} ${name}: ${says}`),
  };
}
