import fc from "fast-check";
import { expect, test } from "vitest";
import { type Scored, Scores } from "./metrics.ts";

const cases = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 3 })), {
    minLength: 2,
    maxLength: 40,
  })
  .map((rows): Scored => {
    const expected = Float64Array.from(rows, ([, e]) => e / 3);
    return {
      actual: Float64Array.from(rows, ([y]) => y),
      expected,
      probability: expected.map((e) => -Math.expm1(-e)),
      zone: Int32Array.from(rows, ([, , z]) => z),
    };
  });

test("the AUC is the share of pairs ranked right, ties for half", () => {
  fc.assert(
    fc.property(cases, (scored) => {
      const hired = [...scored.actual.keys()].filter((i) => scored.actual[i]! > 0);
      const others = [...scored.actual.keys()].filter((i) => scored.actual[i] === 0);
      const won = hired.flatMap((i) =>
        others.map((j) => (Math.sign(scored.probability[i]! - scored.probability[j]!) + 1) / 2),
      );
      const auc = new Scores(scored).metrics().auc;
      if (won.length === 0) expect(auc).toBeNull();
      else expect(auc).toBeCloseTo(won.reduce((a, b) => a + b, 0) / won.length, 10);
    }),
  );
});

test("deviance, Brier score and bias are their formulas", () => {
  fc.assert(
    fc.property(cases, (scored) => {
      const { actual, expected, probability } = scored;
      const n = actual.length;
      const sum = (f: (i: number) => number) => [...actual.keys()].reduce((total, i) => total + f(i), 0);
      const metrics = new Scores(scored).metrics();
      const log = (i: number) => (actual[i]! > 0 ? actual[i]! * Math.log(actual[i]! / expected[i]!) : 0);
      expect(metrics.poissonDeviance).toBeCloseTo((2 * sum((i) => log(i) - actual[i]! + expected[i]!)) / n, 9);
      expect(metrics.brier).toBeCloseTo(sum((i) => (probability[i]! - Math.min(1, actual[i]!)) ** 2) / n, 9);
      const hires = sum((i) => actual[i]!);
      if (hires > 0) expect(metrics.bias).toBeCloseTo(sum((i) => expected[i]!) / hires, 9);
      else expect(metrics.bias).toBeNull();
    }),
  );
});

test("counting somebody twice is the same as having two of them", () => {
  fc.assert(
    fc.property(cases, (scored) => {
      const twice: Scored = {
        actual: Float64Array.from([...scored.actual, ...scored.actual]),
        expected: Float64Array.from([...scored.expected, ...scored.expected]),
        probability: Float64Array.from([...scored.probability, ...scored.probability]),
        zone: Int32Array.from([...scored.zone, ...scored.zone]),
      };
      const weighted = new Scores(scored).metrics(scored.actual.map(() => 2));
      const doubled = new Scores(twice).metrics();
      for (const name of ["auc", "share10", "share20", "poissonDeviance", "brier", "bias"] as const) {
        if (doubled[name] === null) expect(weighted[name]).toBeNull();
        else expect(weighted[name]).toBeCloseTo(doubled[name], 9);
      }
    }),
  );
});

function scoredOf(actual: number[], expected: number[], zone = actual.map(() => 0)): Scored {
  const columns = { actual: Float64Array.from(actual), expected: Float64Array.from(expected) };
  return { ...columns, probability: columns.expected.map((e) => -Math.expm1(-e)), zone: Int32Array.from(zone) };
}

test("finds the hires of the best tenth and fifth", () => {
  const scored = scoredOf([5, 3, 1, 1, 0, 0, 0, 0, 0, 0], [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  const { share10, share20 } = new Scores(scored).metrics();
  expect([share10, share20]).toEqual([0.5, 0.8]);
});

test("those tied at the limit share what is left", () => {
  const { share10 } = new Scores(scoredOf([2, 0, 0, 0, 0, 0, 0, 0, 0, 0], new Array(10).fill(1))).metrics();
  expect(share10).toBeCloseTo(0.1);
});

test("a model that says what happens has no calibration error, one that says half of it has", () => {
  const actual = Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? 1 : 0));
  const right = {
    ...scoredOf(
      actual,
      actual.map(() => 1),
    ),
    probability: new Float64Array(1000).fill(0.5),
  };
  expect(new Scores(right).metrics().ece).toBeCloseTo(0, 10);
  expect(new Scores({ ...right, probability: new Float64Array(1000).fill(0.25) }).metrics().ece).toBeCloseTo(0.25, 10);
});

test("a zone ranked as it happened has an NDCG of 1, one ranked backwards less, and zone 0 is none", () => {
  const ndcg = (expected: number[], zone: number[]) => new Scores(scoredOf([3, 2, 1], expected, zone)).metrics().ndcg20;
  expect(ndcg([3, 2, 1], [1, 1, 1])).toBeCloseTo(1);
  const backwards = (1 + 2 / Math.log2(3) + 3 / 2) / (3 + 2 / Math.log2(3) + 1 / 2);
  expect(ndcg([1, 2, 3], [1, 1, 1])).toBeCloseTo(backwards);
  expect(ndcg([1, 2, 3], [0, 0, 0])).toBeNull();
});
