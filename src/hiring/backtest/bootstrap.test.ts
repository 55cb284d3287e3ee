import { expect, test } from "vitest";
import { seededRandom } from "../../lib/random.ts";
import { drawWeights, intervals, meanMetrics, perfectCalibration, resamplesFor } from "./bootstrap.ts";
import { type Metrics, Scores } from "./metrics.ts";

const random = seededRandom(21);
const size = 2_000;
const probability = Float64Array.from({ length: size }, () => 0.05 + 0.9 * random());
const zone = new Int32Array(size);

function scoredBy(truth: (p: number) => number) {
  const actual = probability.map((p) => (random() < truth(p) ? 1 : 0));
  return { actual, expected: probability, probability, zone };
}

test("a resample draws as many as there are, on average, and the same each time it is asked", () => {
  const weights = drawWeights(20_000, 3);
  expect(weights.reduce((sum, weight) => sum + weight, 0) / 20_000).toBeCloseTo(1, 1);
  expect(weights.filter((weight) => weight === 0).length / 20_000).toBeCloseTo(Math.exp(-1), 1);
  expect(drawWeights(20_000, 3)).toEqual(weights);
  expect(drawWeights(20_000, 4)).not.toEqual(weights);
});

test("who says the truth lies within the band of a perfect model, who is too sure does not", () => {
  const honest = scoredBy((p) => p);
  const tooSure = scoredBy((p) => 0.5 + 0.6 * (p - 0.5));
  const [low, high] = perfectCalibration([honest], 200)!;
  expect(low).toBeLessThan(high);
  expect(new Scores(honest).metrics().ece).toBeGreaterThan(low / 2);
  expect(new Scores(honest).metrics().ece).toBeLessThan(high * 1.2);
  expect(new Scores(tooSure).metrics().ece).toBeGreaterThan(2 * high);
});

test("a mean over origins leaves out those where a figure means nothing", () => {
  const some = new Scores(scoredBy((p) => p)).metrics();
  const nobody = new Scores(scoredBy(() => 0)).metrics();
  expect(nobody.auc).toBeNull();
  expect(meanMetrics([some, nobody]).auc).toBe(some.auc);
  expect(meanMetrics([nobody]).auc).toBeNull();
});

test("an interval holds 95 % of the resampled figures, and is left out where there is none", () => {
  const resampled = Array.from({ length: 201 }, (_, k) => ({ auc: k / 200, ndcg20: null }) as Metrics);
  const found = intervals(resampled);
  expect(found.auc?.[0]).toBeCloseTo(0.025, 10);
  expect(found.auc?.[1]).toBeCloseTo(0.975, 10);
  expect(found.ndcg20).toBeUndefined();
});

test("few establishments are resampled two hundred times, millions less", () => {
  expect(resamplesFor(2_000)).toBe(200);
  expect(resamplesFor(2_000_000)).toBe(20);
});
