import { expect, test } from "vitest";
import type { Panel } from "../history/index.ts";
import { FLAT } from "./parameters.ts";
import { fitSeason } from "./season.ts";

const whole = (months: number) => ({ firstMonth: 2020 * 12, months }) as Panel;
const monthly = (months: number, of: (month: number) => number) =>
  Float64Array.from({ length: months }, (_, m) => of(m));

function seasonOf(months: number, hires: (month: number) => number): number[] {
  const filtered = { hires: monthly(months, hires), predicted: monthly(months, () => 1_000) };
  return fitSeason(whole(months), { ...filtered, logLikelihood: 0, state: {} as never }, FLAT);
}

test("a month that is busy every year is found, and the factors have a mean of 1", () => {
  const season = seasonOf(48, (m) => (m % 12 === 8 ? 3_000 : 800));
  expect(season[8]! / season[0]!).toBeCloseTo(3_000 / 800, 1);
  expect(season.reduce((sum, factor) => sum + factor, 0) / 12).toBeCloseTo(1, 10);
});

test("a month that is busy one year and quiet the next is no season", () => {
  const season = seasonOf(48, (m) => (m % 24 === 8 ? 3_000 : m % 24 === 20 ? 300 : 1_000));
  for (const factor of season) expect(Math.abs(factor - 1)).toBeLessThan(0.1);
});

test("less than two years tell no season", () => {
  expect(seasonOf(18, (m) => (m % 12 === 8 ? 3_000 : 800))).toEqual([...FLAT]);
});
