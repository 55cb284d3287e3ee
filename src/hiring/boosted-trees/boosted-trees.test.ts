import { expect, test } from "vitest";
import { fitGammaPoisson, predictGammaPoisson } from "../gamma-poisson/index.ts";
import { panelAt } from "../history/index.ts";
import { simulatedWorld } from "../simulation/simulated-world.ts";
import { predictBoostedTrees, trainBoostedTrees } from "./boosted-trees.ts";
import { FEATURES, featuresAt } from "./features.ts";

const { history } = simulatedWorld({ establishments: 500, months: 40, seed: 31 });
const panel = panelAt(history, 40);
const base = fitGammaPoisson(panel, 6);

test("has a column a feature, and a finite value in each", () => {
  const members = Int32Array.from({ length: panel.size }, (_, i) => i);
  const columns = featuresAt(panel, base, predictGammaPoisson(base), members, 6);
  expect(columns.length).toBe(FEATURES.length);
  for (const [f, column] of columns.entries()) {
    expect(column.length).toBe(panel.size);
    expect(column.every(Number.isFinite), FEATURES[f]?.name).toBe(true);
  }
});

test("trained twice, predicts twice the same", () => {
  const run = () => predictBoostedTrees(trainBoostedTrees(panel, 6, base.parameters), panel, 6, base);
  expect(run()).toEqual(run());
});

test("on a history too short to learn and to check, algorithm 1 stands as it is", () => {
  const short = panelAt(history, 10);
  const first = fitGammaPoisson(short, 6);
  const trained = trainBoostedTrees(short, 6, first.parameters);
  expect([trained.hires.trees, trained.chance.trees]).toEqual([[], []]);
  const { expected, probability } = predictBoostedTrees(trained, short, 6, first);
  const alone = predictGammaPoisson(first);
  for (let i = 0; i < short.size; i++) {
    expect(expected[i]).toBeCloseTo(alone.expected[i]!, 10);
    expect(probability[i]).toBeCloseTo(alone.probability[i]!, 10);
  }
});
