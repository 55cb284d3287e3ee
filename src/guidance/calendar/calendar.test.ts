import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, parseDay } from "../../domain/index.ts";
import { campaignOf, campaignYear, icsOf, planFor } from "./index.ts";

test("from October on, one prepares the courses of the next year", () => {
  expect(campaignYear(parseDay("2026-09-30"))).toBe(2026);
  expect(campaignYear(parseDay("2026-10-01"))).toBe(2027);
});

test("the steps of a campaign are in order, from December before to December after", () => {
  const months = campaignOf(2027).map(({ month }) => month);
  expect(months).toEqual(months.toSorted());
  expect([months[0], months.at(-1)]).toEqual(["2026-12", "2027-12"]);
});

test("days are given for the session whose days are known, the pattern for another", () => {
  const answersIn = (year: number) => campaignOf(year).find(({ id }) => id === "parcoursup-answers");
  expect(answersIn(2026)?.day?.text).toBe("2 juin 2026");
  expect(answersIn(2027)).toMatchObject({ day: null, when: "début juin", month: "2027-06" });
});

test("a plan keeps the law's three months before and after the start of courses", () => {
  const plan = planFor(parseDay("2027-09-01"), parseDay("2026-11-23"));
  expect(plan.map(({ day }) => day)).toEqual([
    "2027-02-01",
    "2027-03-01",
    "2027-04-01",
    "2027-06-01",
    "2027-08-01",
    "2027-09-01",
    "2027-12-01",
  ]);
});

test("what should be done already is for today, and nothing is out of order", () => {
  const today = parseDay("2027-08-20");
  const plan = planFor(parseDay("2027-09-01"), today);
  expect(plan[0]?.day).toBe(today);
  expect(plan.map(({ day }) => day)).toEqual(plan.map(({ day }) => day).toSorted());
});

const START = parseDay("2027-09-01");

test("the file is what a calendar reads: lines of 75 bytes at most, ends of line, one event a step", () => {
  const ics = icsOf(planFor(START, parseDay("2026-11-23")), new Date("2026-11-23T10:00:00Z"));
  const lines = ics.split("\r\n");
  expect(lines[0]).toBe("BEGIN:VCALENDAR");
  expect(lines.at(-2)).toBe("END:VCALENDAR");
  expect(ics).not.toMatch(/[^\r]\n/);
  expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(7);
  expect(ics).toContain("DTSTART;VALUE=DATE:20270901\r\nDTEND;VALUE=DATE:20270902");
  expect(ics).toContain("DTSTAMP:20261123T100000Z");
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test("whatever a step says comes back whole once unfolded and unescaped", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      const title = text.replace(/[\r\n]/g, " ");
      const ics = icsOf([{ day: START, title, detail: "" }], new Date(0));
      const line =
        ics
          .replaceAll("\r\n ", "")
          .split("\r\n")
          .find((one) => one.startsWith("SUMMARY:")) ?? "";
      expect(line.slice("SUMMARY:".length).replace(/\\([\\;,])/g, "$1")).toBe(title);
    }),
  );
});

test("a plan never has a day before today nor after the last one to sign", () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 800 }), (days) => {
      const today = addDays(START, -days);
      const plan = planFor(START, today);
      expect(plan.every(({ day }) => day >= today && day <= addMonths(START, 4))).toBe(true);
    }),
  );
});
