import fc from "fast-check";
import { expect, test } from "vitest";
import { seededRandom } from "../../lib/random.ts";
import { binLimits, binRows } from "./bins.ts";
import { type Boosted, type BoostOptions, boost, predictBoosted } from "./boost.ts";
import { LOGISTIC, POISSON } from "./loss.ts";

interface Told {
  readonly columns: readonly Float32Array[];
  readonly expected: Float64Array;
  readonly hires: Float64Array;
}

/** Boosts what is told in columns. */
function boosted(
  told: Told,
  options: Omit<BoostOptions, "limits" | "loss"> & Partial<BoostOptions>,
  later?: Told,
): Boosted {
  const limits = binLimits(told.columns);
  const examplesOf = ({ columns, ...rest }: Told) => ({ ...rest, rows: binRows(columns, limits) });
  return boost(examplesOf(told), { loss: POISSON, limits, ...options }, later && examplesOf(later));
}

/** Hires whose mean doubles past 0.5 of the first feature; the second is noise. */
function examplesOf(rows: number, seed: number): Told {
  const random = seededRandom(seed);
  const columns = [0, 1].map(() => Float32Array.from({ length: rows }, () => random()));
  const hires = Float64Array.from(columns[0]!, (x) => {
    const mean = x > 0.5 ? 2 : 0.5;
    let count = 0;
    for (let product = random(); product > Math.exp(-mean); product *= random()) count++;
    return count;
  });
  return { columns, expected: new Float64Array(rows).fill(1), hires };
}

test("a bin never mixes what lies on both sides of its limits, and keeps the order", () => {
  fc.assert(
    fc.property(fc.array(fc.float({ noNaN: true, min: -5, max: 5 }), { minLength: 1, maxLength: 300 }), (values) => {
      const column = Float32Array.from(values);
      const { bins } = binRows([column], binLimits([column]));
      for (let i = 0; i < values.length; i++) {
        expect(bins[i]).toBeLessThan(64);
        for (let j = 0; j < i; j++) if (column[i]! < column[j]!) expect(bins[i]).toBeLessThanOrEqual(bins[j]!);
      }
    }),
    { numRuns: 30 },
  );
});

test("learns a step that the expectation did not know", () => {
  const examples = examplesOf(4_000, 1);
  const model = boosted(examples, { monotone: [0, 0], trees: 60 });
  const predicted = predictBoosted(model, examples.columns, examples.expected, POISSON);
  const meanWhere = (keep: (x: number) => boolean) => {
    const kept = [...predicted].filter((_, row) => keep(examples.columns[0]![row]!));
    return kept.reduce((sum, value) => sum + value, 0) / kept.length;
  };
  expect(meanWhere((x) => x < 0.45)).toBeCloseTo(0.5, 0);
  expect(meanWhere((x) => x > 0.55)).toBeCloseTo(2, 0);
});

test("learns a chance as it learns hires, and keeps it between 0 and 1", () => {
  const told = { ...examplesOf(4_000, 9), expected: new Float64Array(4_000).fill(0.5) };
  const model = boosted(told, { loss: LOGISTIC, monotone: [0, 0], trees: 60 });
  const chances = predictBoosted(
    model,
    [Float32Array.from([0.2, 0.8]), new Float32Array(2)],
    Float64Array.from([0.5, 0.5]),
    LOGISTIC,
  );
  // 1 − e^(−0.5) and 1 − e^(−2).
  expect(Math.abs(chances[0]! - 0.39)).toBeLessThan(0.07);
  expect(Math.abs(chances[1]! - 0.86)).toBeLessThan(0.07);
});

test("the same seed gives the same trees", () => {
  const examples = examplesOf(1_000, 2);
  const run = (seed: number) => boosted(examples, { monotone: [0, 0], trees: 10, seed }).trees;
  expect(run(7)).toEqual(run(7));
  expect(run(7)).not.toEqual(run(8));
});

test("more of a feature that must not mean less never does, whatever the data say", () => {
  const random = seededRandom(11);
  const columns = [0, 1].map(() => Float32Array.from({ length: 3_000 }, () => random()));
  // Hires fall with the first feature at high values of the second: the constraint forbids to say so.
  const hires = Float64Array.from(columns[0]!, (x, row) =>
    columns[1]![row]! > 0.5 ? Math.round(4 * (1 - x)) : Math.round(4 * x),
  );
  const model = boosted({ columns, hires, expected: new Float64Array(3_000).fill(2) }, { monotone: [1, 0], trees: 40 });
  const grid = Float32Array.from({ length: 101 }, (_, k) => k / 100);
  for (const other of [0.1, 0.4, 0.6, 0.9]) {
    const predicted = predictBoosted(
      model,
      [grid, new Float32Array(101).fill(other)],
      new Float64Array(101).fill(2),
      POISSON,
    );
    for (let k = 1; k < 101; k++) expect(predicted[k]).toBeGreaterThanOrEqual(predicted[k - 1]! - 1e-9);
  }
});

test("stops where a later period no longer gains: noise grows no tree", () => {
  const noise = (seed: number): Told => {
    const examples = examplesOf(2_000, seed);
    const random = seededRandom(seed + 100);
    return { ...examples, columns: examples.columns.map((column) => column.map(() => random())) };
  };
  const calm = { ...noise(3), expected: new Float64Array(2_000).fill(1.25) };
  const later = { ...noise(4), expected: new Float64Array(2_000).fill(1.25) };
  expect(boosted(calm, { monotone: [0, 0] }, later).trees.length).toBeLessThan(12);
  expect(boosted(examplesOf(4_000, 3), { monotone: [0, 0] }, examplesOf(2_000, 4)).trees.length).toBeGreaterThan(10);
});
