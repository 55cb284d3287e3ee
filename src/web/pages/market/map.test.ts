import { expect, test } from "vitest";
import { parseDay } from "../../../domain/index.ts";
import { mapOf } from "./map.ts";

const until = parseDay("2022-10-31");
const COUNTS = ["01", "02", "03", "04", "05"].map((departement, index) => ({
  departement,
  until,
  contracts: index * 100,
}));

function shades(svg: string): Record<string, number> {
  const fills = [...svg.matchAll(/<(?:path|rect) [^>]*fill="(#[0-9a-f]{6})"/g)].map(([, fill]) => fill!);
  return Object.fromEntries([...Map.groupBy(fills, (fill) => fill)].map(([fill, all]) => [fill, all.length]));
}

test("each fifth of the départements has its shade, and those of which nothing is known another", () => {
  const found = shades(mapOf(COUNTS));
  expect(Object.values(found).sort((a, b) => a - b)).toEqual([1, 1, 1, 1, 1, 96]);
});

test("only the last year counts", () => {
  const before = COUNTS.map((one) => ({ ...one, until: parseDay("2021-12-31"), contracts: 1_000_000 - one.contracts }));
  expect(mapOf([...before, ...COUNTS])).toBe(mapOf(COUNTS));
});

test("the five overseas départements are there by their names", () => {
  expect([...mapOf([]).matchAll(/>([^<]+)<\/text>/g)].map(([, name]) => name)).toEqual([
    "Guadeloupe",
    "Martinique",
    "Guyane",
    "La Réunion",
    "Mayotte",
  ]);
});

test("is drawn within its frame, and says who drew the outlines", () => {
  const svg = mapOf([]);
  expect(svg).toContain("CC BY 4.0");
  for (const [, x, y] of svg.matchAll(/([\d.-]+),([\d.-]+)/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(0);
    expect(Math.max(Number(x), Number(y))).toBeLessThanOrEqual(600);
    expect(Number(y)).toBeGreaterThanOrEqual(0);
  }
});
