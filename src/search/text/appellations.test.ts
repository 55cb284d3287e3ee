import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Appellation, NO_ADDITIONS, parseRomeCode } from "../../domain/index.ts";
import { seededRandom } from "../../lib/random.ts";
import { loadReference } from "../../reference/index.ts";
import { gendersOf } from "./genders.ts";
import { createTextUnderstanding } from "./index.ts";

const FILE = new URL("../../../../shared/data/rome/appellations.csv", import.meta.url);
const isHere = existsSync(FILE);
if (!isHere) console.info("Skipped: the official job titles (../shared/data/rome/appellations.csv) are not here.");

const SAMPLE = 2000;

test.skipIf(!isHere)(
  "of 2,000 official job titles, those with one typo are found among the first three in 95 %",
  () => {
    expect(foundShare((title, random) => withTypo(gendersOf(title)[0]!, random))).toBeGreaterThanOrEqual(0.95);
  },
);

test.skipIf(!isHere)("of 2,000 official job titles, those in the other gender alone in 97 %", () => {
  expect(foundShare((title) => gendersOf(title).at(-1)!)).toBeGreaterThanOrEqual(0.97);
});

test.skipIf(!isHere)("of 2,000 official job titles, those cut to their first two thirds in 80 %", () => {
  expect(foundShare((title) => title.slice(0, Math.ceil((title.length * 2) / 3)))).toBeGreaterThanOrEqual(0.8);
});

const reference = isHere ? loadReference({ ...NO_ADDITIONS, appellations: readAppellations() }) : null;
const text = reference && createTextUnderstanding(reference);

function foundShare(change: (title: string, random: () => number) => string): number {
  const random = seededRandom(20261123);
  let found = 0;
  for (let i = 0; i < SAMPLE; i++) {
    const { label, rome } = reference!.appellations[Math.floor(random() * reference!.appellations.length)]!;
    const expected = reference!.canonical(rome);
    if (text!.occupations(change(label, random), 3).some((suggestion) => suggestion.rome === expected)) found++;
  }
  return found / SAMPLE;
}

/** A letter dropped, added, changed or swapped, after the first two letters of a word of six or more. */
function withTypo(title: string, random: () => number): string {
  const words = title.split(" ");
  const long = [...words.keys()].filter((i) => words[i]!.length >= 6);
  const at = long[Math.floor(random() * long.length)] ?? words.length - 1;
  words[at] = misspelt(words[at]!, random);
  return words.join(" ");
}

function misspelt(word: string, random: () => number): string {
  const at = 2 + Math.floor(random() * (word.length - 2));
  const letter = "abcdefghijklmnopqrstuvwxyz"[Math.floor(random() * 26)]!;
  const [before, after] = [word.slice(0, at), word.slice(at)];
  const ways = [before + after.slice(1), before + letter + after, before + letter + after.slice(1)];
  ways.push(before + (after[1] ?? "") + after.slice(0, 1) + after.slice(2));
  return ways[Math.floor(random() * ways.length)]!;
}

function readAppellations(): readonly Appellation[] {
  const [, ...lines] = readFileSync(FILE, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [code = "", label = "", , rome = ""] = line.split(";");
    return { code, label, rome: parseRomeCode(rome) };
  });
}
