import fc from "fast-check";
import { expect, test } from "vitest";
import { HistoryTooShort, rollingOrigins } from "./origins.ts";

test("origins lie a horizon apart, the last with just enough left to judge it", () => {
  expect(rollingOrigins(51, 6)).toEqual([27, 33, 39, 45]);
});

test("on a short history they come closer, and leave a year to the first while they can", () => {
  expect(rollingOrigins(24, 6)).toEqual([12, 14, 16, 18]);
  expect(rollingOrigins(12, 6)).toEqual([3, 4, 5, 6]);
});

test("whatever the history, there are as many as asked, in order, each with its whole period known, or a sentence", () => {
  const cases = fc.tuple(
    fc.integer({ min: 1, max: 120 }),
    fc.integer({ min: 1, max: 24 }),
    fc.integer({ min: 4, max: 24 }),
  );
  fc.assert(
    fc.property(cases, ([months, horizon, count]) => {
      if (months - horizon - (count - 1) < 3) {
        expect(() => rollingOrigins(months, horizon, count)).toThrow(HistoryTooShort);
        return;
      }
      const origins = rollingOrigins(months, horizon, count);
      expect(origins.length).toBe(count);
      expect(origins.at(-1)).toBe(months - horizon);
      expect(new Set(origins).size).toBe(count);
      expect(origins).toEqual(origins.toSorted((a, b) => a - b));
      expect(origins[0]).toBeGreaterThanOrEqual(3);
    }),
  );
});
