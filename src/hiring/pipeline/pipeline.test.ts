import { expect, test } from "vitest";
import { panelAt } from "../history/index.ts";
import { simulatedWorld } from "../simulation/simulated-world.ts";
import { fromModelDocument, toModelDocument } from "./document.ts";
import { explain } from "./explain.ts";
import { gatesOfBacktest, gatesOfPredictions } from "./gates.ts";
import { predictAll, trainAlgorithms } from "./train.ts";

const { history } = simulatedWorld({ establishments: 900, months: 48, seed: 21 });

test("what was trained predicts the same once written and read again", () => {
  const { trained, gates } = trainAlgorithms(history);
  expect(gates.map(({ name }) => name)).toEqual(["calibration", "bias", "ranking"]);
  const before = predictAll(history, trained);
  const after = predictAll(history, fromModelDocument(toModelDocument(trained)));
  expect(after.prediction).toEqual(before.prediction);
  expect(before.gates.every(({ passed }) => passed)).toBe(true);
});

test("training says how far it is, to the end", () => {
  const shares: number[] = [];
  trainAlgorithms(history, (share) => shares.push(share));
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test("a history of less than two years is refused with what it would take", () => {
  const short = simulatedWorld({ establishments: 50, months: 20, seed: 2 }).history;
  expect(() => trainAlgorithms(short)).toThrow("history: got 20 months of hires, expected 24 at least");
});

test("a document of another version is refused", () => {
  expect(() => fromModelDocument('{"version":99}')).toThrow("got version 99, expected 3");
});

test("explains an establishment by its own history and by its group, whose weights make one", () => {
  const explanation = explain(history, "7")!;
  expect(explanation.ownWeight).toBeGreaterThan(0);
  expect(explanation.ownWeight).toBeLessThan(1);
  expect(explanation.probability).toBeGreaterThan(0);
  expect(explanation.group).toContain("size");
  expect(explanation.level.hires).toBeGreaterThan(0.5);
  expect(explanation.level.hires).toBeLessThan(2);
  expect(explain(history, "nobody")).toBeNull();
});

test("a model that is badly calibrated, or that predicts far too much, fails its gates and says why", () => {
  const metrics = {
    auc: 0.8,
    share10: 0.3,
    share20: 0.5,
    poissonDeviance: 1,
    brier: 0.2,
    ece: 0.2,
    bias: 1.6,
    ndcg20: null,
  };
  const gates = gatesOfBacktest({ method: "boosted-trees", stratum: "all", entities: 10, metrics, interval: {} });
  expect(gates.filter(({ passed }) => !passed).map(({ says }) => says)).toEqual([
    "calibration error 0.200, expected 0.050 at most",
    "1.600 hires predicted for one that happened, expected 0.8 to 1.25",
  ]);
});

test("predictions that drift from last year, or forget départements, fail", () => {
  const panel = panelAt(history, 48);
  const nothing = { expected: new Float64Array(panel.size), probability: new Float64Array(panel.size) };
  expect(gatesOfPredictions(panel, nothing, 6).map(({ name, passed }) => [name, passed])).toEqual([
    ["drift", false],
    ["coverage", false],
  ]);
});
