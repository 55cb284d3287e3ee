import { expect, test } from "vitest";
import { meaningful, stem, wordsOf } from "../lib/french-words.ts";
import { loadReference } from "./load-reference.ts";

const { interests, occupations } = loadReference();
const older = new Set(occupations.map(({ rome }) => rome));

test("an interest leads to two occupations or more, each once, and no more than a search may mean", () => {
  for (const { label, romes } of interests) {
    expect(romes.length, label).toBeGreaterThanOrEqual(2);
    expect(romes.length, label).toBeLessThanOrEqual(10);
    expect(new Set(romes).size, label).toBe(romes.length);
    expect(
      romes.filter((rome) => !older.has(rome)),
      label,
    ).toEqual([]);
  }
});

test("an interest is said as what one would like to do, in lower case and without stray spaces", () => {
  for (const { label, words } of interests) {
    expect(wordsOf(label)[0], label).toMatch(/(er|ir|re)$/);
    for (const said of [label, ...words]) expect(said, label).toBe(said.trim().toLowerCase());
  }
});

test("no two interests are said the same way", () => {
  const said = interests.flatMap(({ label, words }) => [label, ...words].map((text) => ({ label, key: keyOf(text) })));
  const taken = new Map<string, string>();
  for (const { label, key } of said) {
    expect(taken.get(key) ?? label, key).toBe(label);
    taken.set(key, label);
  }
});

test("« travailler avec les animaux » leads to those who groom them", () => {
  expect(interests.find(({ label }) => label === "travailler avec les animaux")?.romes).toContain("A1503");
});

/** What a search compares: the words between quotes as they are, otherwise the stems that carry meaning. */
function keyOf(text: string): string {
  return text.startsWith('"') ? text : [...new Set(meaningful(wordsOf(text)).map(stem))].toSorted().join(" ");
}
