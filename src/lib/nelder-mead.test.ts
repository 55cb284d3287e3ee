import fc from "fast-check";
import { expect, test } from "vitest";
import { nelderMead } from "./nelder-mead.ts";

test("finds the bottom of a bowl, wherever it is", () => {
  fc.assert(
    fc.property(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true }), (a, b) => {
      const { at } = nelderMead(([x = 0, y = 0]) => (x - a) ** 2 + 3 * (y - b) ** 2, [0, 0], {
        maxCalls: 400,
        tolerance: 1e-12,
      });
      expect(at[0]).toBeCloseTo(a, 2);
      expect(at[1]).toBeCloseTo(b, 2);
    }),
  );
});

test("follows Rosenbrock's valley to its end", () => {
  const banana = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x * x) ** 2;
  const { at } = nelderMead(banana, [-1.2, 1], { maxCalls: 1_000, tolerance: 1e-14 });
  expect(at[0]).toBeCloseTo(1, 3);
  expect(at[1]).toBeCloseTo(1, 3);
});

test("stops at the number of calls it was given", () => {
  let calls = 0;
  nelderMead(
    ([x = 0]) => {
      calls++;
      return -x;
    },
    [0],
    { maxCalls: 30 },
  );
  expect(calls).toBeLessThanOrEqual(33);
});
