import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRomeCode, type Reference } from "../../domain/index.ts";
import { withinOneEdit } from "../../lib/edit-distance.ts";
import { stem } from "../../lib/french-words.ts";
import { buildLexicon, type Lexicon } from "./lexicon.ts";
import { createMatcher } from "./matching.ts";
import { readWords } from "./reading.ts";

const word = fc.constantFrom(
  ..."boulanger boulangere boulangerie vendeur vendeuse vente verte mecanicien mecanique moto automobile animaux".split(
    " ",
  ),
);
const labels = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });

test("finds what a plain reading of every phrase finds, and forgets it before the next question", () => {
  fc.assert(
    fc.property(
      labels,
      fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
      (titles, queries) => {
        const lexicon = lexiconOf(titles.map((words) => words.join(" ")));
        const match = createMatcher(lexicon);
        for (const words of queries) {
          const query = words.filter((each) => lexicon.tokenOf.has(stem(each)));
          const read = readWords(lexicon, query, "unknown");
          const found = match(read).map(({ phrase, mask }) => [phrase, mask]);
          expect(found.sort(byNumbers)).toEqual(plainMatch(titles, query).sort(byNumbers));
        }
      },
    ),
  );
});

test("the share of a phrase is 1 exactly when all of its words are said", () => {
  const lexicon = lexiconOf(["vendeur automobile", "vendeur"]);
  const hits = createMatcher(lexicon)(readWords(lexicon, ["vendeuse"], "unknown"));
  expect(hits.map(({ phrase, share }) => [phrase, share === 1])).toEqual([
    [0, false],
    [1, true],
  ]);
});

test("corrects to the words that a plain comparison with every form gives", () => {
  const lexicon = lexiconOf(["boulanger", "boulangerie", "mecanicien", "verte", "automobile"]);
  const typed = fc.tuple(fc.constantFrom(...lexicon.forms), fc.nat(10), fc.constantFrom("a", "e", "r", ""));
  fc.assert(
    fc.property(typed, ([form, at, letter]) => {
      const query = form.slice(0, at) + letter + form.slice(at + 1);
      const [read] = readWords(lexicon, [query, "vente"], "unknown");
      const known = lexicon.tokenOf.has(stem(query));
      const near = lexicon.forms.filter((each) => each.length > 5 && query.length > 4 && withinOneEdit(each, query));
      const letters = query.length < 8 ? 3 : 2;
      const expected = known ? [] : near.filter((each) => each.slice(0, letters) === query.slice(0, letters));
      const corrected = read!.candidates.map((candidate) => candidate.corrected).filter((each) => each !== null);
      expect(corrected).toEqual(expected);
    }),
  );
});

test("short words and numbers are never corrected", () => {
  const lexicon = lexiconOf(["verte", "esf", "norme 123456"]);
  for (const typed of ["vente", "esg", "123457"]) {
    expect(readWords(lexicon, [typed, "x"], "unknown")[0]!.candidates).toEqual([]);
  }
});

function lexiconOf(titles: readonly string[]): Lexicon {
  const rome = parseRomeCode("D1102");
  const appellations = titles.map((label, i) => ({ code: String(i), label, rome }));
  const occupations = [{ rome, label: "", newer: [], words: [] }];
  const nothing = { interests: [], certifications: [] };
  return buildLexicon({ ...nothing, occupations, appellations, canonical: () => rome } as unknown as Reference);
}

/** Bit i of the mask: some word of the title has the stem of the query's word i. */
function plainMatch(titles: readonly (readonly string[])[], query: readonly string[]): number[][] {
  const masks = titles.map((title, phrase) => {
    const stems = title.map(stem);
    return [phrase, query.reduce((bits, typed, i) => (stems.includes(stem(typed)) ? bits | (1 << i) : bits), 0)];
  });
  return masks.filter(([, mask]) => mask !== 0);
}

function byNumbers(a: readonly number[], b: readonly number[]): number {
  return a[0]! - b[0]! || a[1]! - b[1]!;
}
