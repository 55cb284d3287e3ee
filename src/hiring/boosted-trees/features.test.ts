import { expect, test } from "vitest";
import { monthFrom } from "../../domain/index.ts";
import { seededRandom } from "../../lib/random.ts";
import { fitGammaPoisson, predictGammaPoisson } from "../gamma-poisson/index.ts";
import { HistoryBuilder, panelAt } from "../history/index.ts";
import { FEATURES, featuresAt } from "./features.ts";

const SIZE = 12;
const MONTHS = 40;
const HORIZON = 6;
const random = seededRandom(77);
/** Hires by establishment and month; the last never hires. */
const table = Array.from({ length: SIZE }, (_, i) =>
  Array.from({ length: MONTHS }, () => (i === SIZE - 1 || random() < 0.7 ? 0 : 1 + Math.floor(3 * random()))),
);
const builder = new HistoryBuilder();
for (const [i, row] of table.entries()) {
  for (const [m, hires] of row.entries()) {
    const line = { establishment: `e${i}`, month: monthFrom(2021 * 12 + m), hires };
    builder.addHires({ ...line, declared: null, alternance: true, postcode: null });
  }
}
const panel = panelAt(builder.finish(), MONTHS);
const model = fitGammaPoisson(panel, HORIZON);
const members = Int32Array.from(table, (_, i) => i);
const columns = featuresAt(panel, model, predictGammaPoisson(model), members, HORIZON);

type Name = (typeof FEATURES)[number]["name"];
const featureOf = (name: Name, i: number) => columns[FEATURES.findIndex((feature) => feature.name === name)]![i]!;
const sum = (row: readonly number[], from: number, to = MONTHS) =>
  row.slice(Math.max(0, from), Math.max(0, to)).reduce((total, hires) => total + hires, 0);

/** What each feature is by its name, reckoned the long way. */
const NAIVE: Partial<Record<Name, (row: readonly number[]) => number>> = {
  "hires, last 6 months": (row) => sum(row, 34),
  "hires, last 12 months": (row) => sum(row, 28),
  "hires, last 24 months": (row) => sum(row, 16),
  "hires, last 36 months": (row) => sum(row, 4),
  "same months last year": (row) => sum(row, 28, 34),
  "same months two years back": (row) => sum(row, 16, 22),
  "same months three years back": (row) => sum(row, 4, 10),
  "months with hires, of the last 12": (row) => row.slice(28).filter((hires) => hires > 0).length,
  "most hires in one month of the last 24": (row) => Math.max(...row.slice(16)),
  "months since the last hire": (row) => MONTHS - row.findLastIndex((hires) => hires > 0),
  "last 6 months less the 6 before": (row) => sum(row, 34) - sum(row, 28, 34),
  "most hires in any 24 months": (row) => Math.max(...row.map((_, m) => sum(row, m - 23, m + 1))),
  "most hires in any 12 months, less the last 12": (row) =>
    Math.max(0, Math.max(...row.map((_, m) => sum(row, m - 11, m + 1))) - sum(row, 28)),
  "months since first seen": () => MONTHS,
  "calendar month": () => MONTHS % 12,
};

test("each feature is what its name says, reckoned the long way", () => {
  for (const [name, naive] of Object.entries(NAIVE)) {
    for (const [i, row] of table.slice(0, SIZE - 1).entries())
      expect(featureOf(name as Name, i), `${name} of e${i}`).toBe(naive(row));
  }
});

test("who never hired last did so longer ago than any history", () => {
  expect(featureOf("months since the last hire", SIZE - 1)).toBe(60);
  expect(featureOf("hires, last 36 months", SIZE - 1)).toBe(0);
});

test("without companies nobody has sisters, and without zones everybody has the rate of all", () => {
  const mean = table.reduce((total, row) => total + sum(row, 28), 0) / SIZE;
  for (let i = 0; i < SIZE; i++) {
    expect(featureOf("hires of its sister establishments, last 12 months", i)).toBe(0);
    expect(featureOf("rate of its zone", i)).toBeCloseTo(mean, 4);
  }
});
