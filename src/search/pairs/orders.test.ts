import fc from "fast-check";
import { expect, test } from "vitest";
import {
  EMPLOYER_SHARE,
  EMPLOYER_WEIGHT,
  offerMerit,
  pairPart,
  sidePart,
  TRAINING_SHARE,
  TRAINING_WEIGHT,
  trainingMerit,
} from "../scores.ts";
import { Floor, pairsAnEmployer } from "./floor.ts";
import { Highest } from "./highest.ts";

test("the highest numbers of each row are kept, however they come", () => {
  const shown = fc.array(fc.tuple(fc.nat(2), fc.nat(50)));
  fc.assert(
    fc.property(shown, fc.integer({ min: 1, max: 5 }), (numbers, capacity) => {
      const highest = new Highest(3, capacity);
      for (const [row, value] of numbers) highest.add(row, value);
      for (const row of [0, 1, 2]) {
        const sorted = numbers.flatMap(([own, value]) => (own === row ? [value] : [])).sort((a, b) => b - a);
        expect(highest.lowest(row)).toBe(sorted[capacity - 1] ?? -1);
      }
    }),
  );
});

/** Pairs of eight trainings and eight employers, each pair once at most. */
const unlike = fc.uniqueArray(fc.record({ training: fc.nat(7), employerRank: fc.nat(7), score: fc.nat(12) }), {
  maxLength: 64,
  minLength: 1,
  size: "max",
  selector: ({ training, employerRank }) => 8 * training + employerRank,
});

/** The best that variety leaves, whichever way pairs of one score are ordered. */
function taken<Pair extends { training: number; employerRank: number; score: number }>(
  pairs: readonly Pair[],
  limit: number,
): Pair[] {
  const taken: Pair[] = [];
  for (const pair of pairs.toSorted((a, b) => b.score - a.score)) {
    const same = (side: "training" | "employerRank") => taken.filter((other) => other[side] === pair[side]).length;
    if (taken.length < limit && same("training") < 3 && same("employerRank") < 2) taken.push(pair);
  }
  return taken;
}

test("a floor learnt from whole employers is never above the last of the binômes either", () => {
  let known = 0;
  fc.assert(
    fc.property(unlike, fc.integer({ min: 1, max: 8 }), (met, limit) => {
      const floor = new Floor(limit);
      for (const ofOne of Map.groupBy(met, ({ employerRank }) => employerRank).values()) {
        const scores = ofOne.map(({ score }) => score).sort((a, b) => b - a);
        floor.learnEmployer(scores[pairsAnEmployer(limit) - 1] ?? -1);
      }
      if (floor.score < 0) return;
      known++;
      const binomes = taken(met, limit);
      expect(binomes.length).toBe(limit);
      expect(binomes.at(-1)?.score).toBeGreaterThanOrEqual(floor.score);
    }),
    { numRuns: 2_000 },
  );
  expect(known).toBeGreaterThan(200);
});

test("a floor is never above the last of the binômes that variety leaves", () => {
  const pairs = fc.array(fc.record({ training: fc.nat(6), employerRank: fc.nat(6), score: fc.nat(30) }), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(pairs, fc.integer({ min: 1, max: 5 }), (met, limit) => {
      const floor = new Floor(limit);
      for (const pair of met) floor.learn(pair);
      const binomes = taken(met, limit);
      if (floor.score >= 0) expect(binomes.length).toBe(limit);
      expect(binomes.at(-1)?.score).toBeGreaterThanOrEqual(floor.score);
    }),
    { numRuns: 2_000 },
  );
});

test("the example of docs/pairing.md is what the code computes", () => {
  const employer = sidePart(EMPLOYER_WEIGHT, offerMerit(1, 1, true), EMPLOYER_SHARE, 9);
  const training = sidePart(TRAINING_WEIGHT, trainingMerit(true), TRAINING_SHARE, 6);
  expect([employer, training, pairPart(4, false, false)]).toEqual([3808, 1909, 750]);
});

test("the same group and a shared finer occupation add what the documentation says", () => {
  expect(pairPart(4, true, true) - pairPart(4, false, false)).toBe(600);
  expect(pairPart(0, true, true)).toBe(1500);
});

test("what became of former apprentices counts from nothing to 0.60, and 0.30 while it is not known", () => {
  expect([0, 50, 100, null].map((rate) => trainingMerit(true, rate))).toEqual([40, 70, 100, 70]);
});
