import { expect, test } from "vitest";
import { monthFrom } from "../../domain/index.ts";
import { HistoryBuilder, panelAt } from "../history/index.ts";
import { LEAST_EXPECTED } from "../prediction.ts";
import { BASELINES, baselineNotes } from "./index.ts";
import { totalsThatFit } from "./linear.ts";

function panelOf(rows: Readonly<Record<string, readonly number[]>>, naf: Readonly<Record<string, string>> = {}) {
  const builder = new HistoryBuilder();
  for (const [establishment, counts] of Object.entries(rows)) {
    for (const [m, hires] of counts.entries()) {
      builder.addHires({
        establishment,
        month: monthFrom(24_240 + m),
        hires,
        declared: null,
        alternance: true,
        postcode: null,
      });
    }
  }
  for (const [establishment, code] of Object.entries(naf)) {
    builder.addEstablishment({ establishment, naf: code, size: null, departement: null, created: null });
  }
  const history = builder.finish();
  return panelAt(history, history.months);
}

function months(count: number, hiresIn: readonly number[]): number[] {
  return Array.from({ length: count }, (_, m) => (hiresIn.includes(m) ? 1 : 0));
}

const expectedBy = (method: string, panel: ReturnType<typeof panelOf>) => [...BASELINES[method]!(panel, 6).expected];

test("the last period says what happened in it, and who had nothing keeps a least", () => {
  const panel = panelOf({ a: months(24, [18, 20, 23]), b: months(24, [17]) });
  expect(expectedBy("last-period", panel)).toEqual([3, LEAST_EXPECTED]);
});

test("three years are summed as far as they go, and brought to the period", () => {
  expect(expectedBy("three-years", panelOf({ a: months(24, [0, 23]) }))).toEqual([0.5]);
  expect(expectedBy("three-years", panelOf({ a: months(48, [0, 20, 40]) }))).toEqual([2 / 6]);
});

test("the same season is that of last year, or the mean so far within the first year", () => {
  expect(expectedBy("same-season", panelOf({ a: months(24, [12, 17, 18]) }))).toEqual([2]);
  expect(expectedBy("same-season", panelOf({ a: months(10, [3, 4]) }))[0]).toBeCloseTo(1.2);
});

test("a sector has its own rate; without sectors all have the same", () => {
  const rows = { a: months(24, [13, 16, 19, 22]), b: months(24, []) };
  const [busy, quiet] = expectedBy("sector-rate", panelOf(rows, { a: "1071C", b: "6201Z" }));
  expect(busy).toBeCloseTo(2);
  expect(quiet).toBe(LEAST_EXPECTED);
  const [one, other] = expectedBy("sector-rate", panelOf(rows));
  expect(one).toBe(other);
});

test("TSB forgets who stopped hiring", () => {
  const panel = panelOf({ stopped: months(36, [0, 2, 4, 6, 8, 10]), goes: months(36, [25, 27, 29, 31, 33, 35]) });
  const [stopped, goes] = expectedBy("tsb", panel);
  expect(stopped).toBeLessThan(goes!);
});

test("the regression finds that the next period repeats the last one", () => {
  const rows = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`e${i}`, Array.from({ length: 24 }, (_, m) => (m % 6 < i % 4 ? 1 : 0))]),
  );
  const expected = expectedBy("linear-lbb", panelOf(rows));
  for (const [i, value] of expected.entries()) expect(value).toBeCloseTo(Math.max(LEAST_EXPECTED, i % 4), 1);
});

test("the regression takes as many six-month totals as fit, seven at most, one period being kept to learn from", () => {
  expect([totalsThatFit(12, 6), totalsThatFit(27, 6), totalsThatFit(60, 6)]).toEqual([1, 3, 7]);
});

test("says what baselines cannot do on a plain, short file, and nothing on a whole one", () => {
  expect(baselineNotes(panelOf({ a: months(10, [1]) }), 6).length).toBe(6);
});
