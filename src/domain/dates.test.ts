import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, clockFrom, type Day, dayOf, daysBetween, parseDay, today } from "./dates.ts";

const anyDay = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day);

test("says the day it is in Paris, which near midnight is not the day in UTC", () => {
  expect(dayOf(new Date("2026-07-31T22:30:00Z"))).toBe("2026-08-01");
  expect(dayOf(new Date("2026-01-31T22:30:00Z"))).toBe("2026-01-31");
});

test("refuses a day that does not exist", () => {
  expect(() => parseDay("2026-02-29", "start")).toThrow('start: got "2026-02-29", expected a day that exists');
  expect(parseDay("2028-02-29")).toBe("2028-02-29");
});

test("a simulated clock starts at midnight in Paris of its day, summer or winter, and then runs", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      let real = Date.parse("2026-11-01T10:00:00Z");
      const clock = clockFrom(day, { now: () => new Date(real) });
      expect(today(clock)).toBe(day);
      expect(dayOf(new Date(clock.now().getTime() - 1))).toBe(addDays(day, -1));
      real += 90_000;
      expect(clock.now().getTime() % 60_000).toBe(30_000);
    }),
  );
});

test("three months after 30 November is the last day of February", () => {
  expect(addMonths("2026-11-30" as Day, 3)).toBe("2027-02-28");
  expect(addMonths("2026-01-31" as Day, -2)).toBe("2025-11-30");
});

test("adding days and counting them agree", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
      expect(daysBetween(day, addDays(day, days))).toBe(days);
    }),
  );
});
