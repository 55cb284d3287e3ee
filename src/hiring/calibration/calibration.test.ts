import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "../../lib/random.ts";
import { drawnTo, heightAt, isotonicCurve } from "./isotonic.ts";
import { fitLine } from "./line.ts";

function drawn(n: number, truth: (score: number) => number) {
  const random = seededRandom(7);
  const score = Float64Array.from({ length: n }, () => random());
  return { score, happened: score.map((s) => (random() < truth(s) ? 1 : 0)) };
}

test("finds the curve behind scores that say too much", () => {
  const { score, happened } = drawn(20_000, (s) => s * s);
  const curve = isotonicCurve(score, happened);
  for (const s of [0.2, 0.5, 0.8]) expect(Math.abs(heightAt(curve, s) - s * s)).toBeLessThan(0.05);
});

test("never lets a higher score have a lower probability", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean()), { minLength: 1 }),
      (rows) => {
        const curve = isotonicCurve(
          Float64Array.from(rows, ([s]) => s),
          Float64Array.from(rows, ([, y]) => Number(y)),
        );
        const heights = Array.from({ length: 51 }, (_, k) => heightAt(curve, k / 50));
        for (const [k, height] of heights.entries()) {
          expect(height).toBeGreaterThanOrEqual(0);
          expect(height).toBeLessThanOrEqual(1);
          if (k > 0) expect(height).toBeGreaterThanOrEqual(heights[k - 1]! - 1e-9);
        }
      },
    ),
  );
});

test("drawn to the curve, the order stays and what was said counts for three quarters", () => {
  const { score, happened } = drawn(20_000, (s) => s * s);
  const curve = isotonicCurve(score, happened);
  expect(Math.abs(drawnTo(curve, 0.5) - 0.4375)).toBeLessThan(0.03);
  for (let k = 0; k < 50; k++) expect(drawnTo(curve, (k + 1) / 50)).toBeGreaterThan(drawnTo(curve, k / 50));
});

test("a line of logs finds a level that moved and a slope that flattened", () => {
  const random = seededRandom(3);
  const x = Float64Array.from({ length: 20_000 }, () => 2 * random() - 1);
  // Means of 0.7 e^(0.5 x), drawn as whole numbers around them.
  const y = x.map((value) => {
    const mean = 0.7 * Math.exp(0.5 * value);
    return Math.floor(mean) + (random() < mean % 1 ? 1 : 0);
  });
  const [intercept, slope] = fitLine(x, y, "log");
  expect(intercept).toBeCloseTo(Math.log(0.7), 1);
  expect(slope).toBeCloseTo(0.5, 1);
});

test("a line of logits undoes probabilities that are too sure of themselves", () => {
  const logit = (p: number) => Math.log(p / (1 - p));
  const { score, happened } = drawn(
    20_000,
    (s) => 1 / (1 + Math.exp(-0.5 * logit(Math.min(0.999, Math.max(0.001, s))))),
  );
  const [intercept, slope] = fitLine(
    score.map((s) => logit(Math.min(0.999, Math.max(0.001, s)))),
    happened,
    "logit",
  );
  expect(intercept).toBeCloseTo(0, 1);
  expect(slope).toBeCloseTo(0.5, 1);
});

test("nothing seen changes nothing", () => {
  expect(fitLine(new Float64Array(), new Float64Array(), "log")).toEqual([0, 1]);
});
