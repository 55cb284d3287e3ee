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
import { Heap } from "./heap.ts";
import { LazyOrder } from "./lazy-order.ts";

const numbers = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 });

test("numbers come in ascending order, however few are read, even when they were first too low", () => {
  fc.assert(
    fc.property(numbers, (values) => {
      // Even numbers stand for rough ones, up to 8 under the odd one that is right.
      const rough = Float64Array.from(values, (value) => value * 10 + 2);
      const order = new LazyOrder(rough, (value) => (value % 2 === 1 ? value : value + 7));
      const expected = values.map((value) => value * 10 + 9).sort((a, b) => a - b);
      expect(expected.map((_, i) => order.at(i))).toEqual(expected);
    }),
  );
});

test("a heap gives back what it was given, in its order", () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const heap = new Heap<number>((a, b) => a > b);
      for (const value of values) heap.push(value);
      expect(values.map(() => heap.pop())).toEqual([...values].sort((a, b) => b - a));
      expect(heap.pop()).toBeUndefined();
    }),
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
