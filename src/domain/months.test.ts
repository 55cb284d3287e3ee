import fc from "fast-check";
import { expect, test } from "vitest";
import type { Day } from "./dates.ts";
import { monthFrom, monthNumber, monthOf, parseMonth } from "./months.ts";

test("accepts a month of the calendar and refuses what is none", () => {
  expect(parseMonth("2026-09")).toBe("2026-09");
  for (const wrong of ["2026-13", "2026-00", "2026-9", "26-09", "2026-09-01", 202609]) {
    expect(() => parseMonth(wrong)).toThrow("expected a month, as YYYY-MM");
  }
});

test("counts months across years, there and back", () => {
  expect(monthNumber(parseMonth("2027-01")) - monthNumber(parseMonth("2026-12"))).toBe(1);
  fc.assert(
    fc.property(fc.integer({ min: 1900 * 12, max: 2200 * 12 - 1 }), (number) => {
      expect(monthNumber(parseMonth(monthFrom(number)))).toBe(number);
    }),
  );
});

test("says the month of a day", () => {
  expect(monthOf("2026-09-30" as Day)).toBe("2026-09");
});
