import { existsSync, readFileSync } from "node:fs";
import { type Appellation, NO_ADDITIONS, parseRomeCode } from "../../domain/index.ts";
import { seededRandom } from "../../lib/random.ts";
import { loadReference } from "../../reference/index.ts";
import { gendersOf } from "../text/genders.ts";
import { createTextUnderstanding } from "../text/index.ts";

/** The official job titles, which an operator imports: 11,522 of them, not kept here. */
const FILE = new URL("../../../../shared/data/rome/appellations.csv", import.meta.url);

/** How a title is changed before it is asked. `least`: the share that must be found among the first three. */
export const CHANGES = {
  typo: { said: "with one typo", least: 0.95, of: (title: string, random: () => number) => withTypo(title, random) },
  gender: { said: "in the other gender alone", least: 0.97, of: (title: string) => gendersOf(title).at(-1) ?? title },
  prefix: {
    said: "cut to their first two thirds",
    least: 0.8,
    of: (title: string) => title.slice(0, Math.ceil((title.length * 2) / 3)),
  },
};

const SAMPLE = 2_000;
const SEED = 20_261_123;

/** The official job titles; null where the file is not here. */
export function officialTitles(): readonly Appellation[] | null {
  if (!existsSync(FILE)) return null;
  const [, ...lines] = readFileSync(FILE, "utf8").trim().split("\n");
  return lines.map((line) => {
    const [code = "", label = "", , rome = ""] = line.split(";");
    return { code, label, rome: parseRomeCode(rome) };
  });
}

/** Measures, over a seeded sample of these titles, the share of which the occupation is suggested among the first three. */
export function titleFinder(appellations: readonly Appellation[]): (change: keyof typeof CHANGES) => number {
  const reference = loadReference({ ...NO_ADDITIONS, appellations });
  const text = createTextUnderstanding(reference);
  return (change) => {
    const random = seededRandom(SEED);
    let found = 0;
    for (let i = 0; i < SAMPLE; i++) {
      const { label, rome } = appellations[Math.floor(random() * appellations.length)] as Appellation;
      const expected = reference.canonical(rome);
      const suggested = text.occupations(CHANGES[change].of(label, random), 3);
      if (suggested.some((suggestion) => suggestion.rome === expected)) found++;
    }
    return found / SAMPLE;
  };
}

/** A letter dropped, added, changed or swapped, after the first two letters of a word of six or more. */
function withTypo(title: string, random: () => number): string {
  const words = (gendersOf(title)[0] ?? title).split(" ");
  const long = [...words.keys()].filter((i) => (words[i] ?? "").length >= 6);
  const at = long[Math.floor(random() * long.length)] ?? words.length - 1;
  words[at] = misspelt(words[at] ?? "", random);
  return words.join(" ");
}

function misspelt(word: string, random: () => number): string {
  const at = 2 + Math.floor(random() * (word.length - 2));
  const letter = "abcdefghijklmnopqrstuvwxyz"[Math.floor(random() * 26)] ?? "a";
  const [before, after] = [word.slice(0, at), word.slice(at)];
  const ways = [before + after.slice(1), before + letter + after, before + letter + after.slice(1)];
  ways.push(before + (after[1] ?? "") + after.slice(0, 1) + after.slice(2));
  return ways[Math.floor(random() * ways.length)] ?? word;
}
