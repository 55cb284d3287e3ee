import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseRomeCode } from "../../domain/index.ts";
import { loadReference } from "../../reference/index.ts";
import { createTextUnderstanding } from "./index.ts";

interface Query {
  readonly q: string;
  readonly kind: string;
  /** Codes of the best grade; none when the words mean no occupation. */
  readonly best: readonly string[];
}

/** Shares of the queries whose occupation is among the first 1, 3 and 5; measured, rounded down. They only go up. */
const FLOORS: Readonly<Record<1 | 3 | 5, number>> = { 1: 0.967, 3: 0.979, 5: 0.979 };

const queries = readQueries();
const reference = loadReference();
const text = createTextUnderstanding(reference);
const ranks = queries.map(({ q, best }) => rankOf(text.understand(q).exact, best));

test("the relevance set has two hundred queries or more, each once, with codes that exist", () => {
  expect(queries.length).toBeGreaterThanOrEqual(200);
  expect(new Set(queries.map(({ q }) => q)).size).toBe(queries.length);
  const unknown = queries.flatMap(({ best }) => best.filter((code) => !reference.occupation(parseRomeCode(code))));
  expect(unknown).toEqual([]);
});

test.each([1, 3, 5] as const)("the occupation meant is among the first %i as often as before", (first) => {
  const found = ranks.filter((rank) => rank < first).length / ranks.length;
  const misses = queries.filter((_, i) => ranks[i]! >= first).map(({ q }) => q);
  expect(found, `recall at ${first}: ${found.toFixed(3)}; missed: ${misses.join(" · ")}`).toBeGreaterThanOrEqual(
    FLOORS[first],
  );
});

test("names, diplomas and places alone mean no occupation, without exception", () => {
  const traps = queries.filter(({ kind }) => kind === "trap");
  expect(traps.filter(({ q }) => text.understand(q).exact.length > 0)).toEqual([]);
});

/** The place of the first occupation of the best grade, from 0. Nothing expected: 0 when nothing came. */
function rankOf(found: readonly string[], best: readonly string[]): number {
  if (best.length === 0) return found.length === 0 ? 0 : Number.POSITIVE_INFINITY;
  const rank = found.findIndex((code) => best.includes(code));
  return rank < 0 ? Number.POSITIVE_INFINITY : rank;
}

function readQueries(): readonly Query[] {
  const url = new URL("../../../data/relevance/queries.csv", import.meta.url);
  const [, ...lines] = readFileSync(url, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [q = "", kind = "", expected = ""] = line.split(";");
    const graded = expected.split(",").filter(Boolean);
    return { q, kind, best: graded.filter((each) => each.endsWith(":3")).map((each) => each.slice(0, -2)) };
  });
}
