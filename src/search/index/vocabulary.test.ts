import fc from "fast-check";
import { expect, test } from "vitest";
import { textAt } from "./sorted-texts.ts";
import { GrowingVocabulary, mergeVocabularies, numberOf, numbersFrom, type Vocabulary } from "./vocabulary.ts";

const words = fc.oneof(
  fc.constantFrom("", "a", "ab", "abc", "boulangerie", "boulangeries", "entreprise fictive 1", "entreprise fictive 12"),
  fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 3 }).filter((word) => word.isWellFormed()),
);

test("a vocabulary holds each word once, in the order of code units, and finds it again", () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 600, size: "max" }), (all) => {
      const growing = new GrowingVocabulary();
      const arrivals = all.map((word) => growing.add(word));
      const { vocabulary, numberOfArrival } = growing.finish();
      const expected = [...new Set(all)].sort();
      expect(Array.from({ length: vocabulary.size }, (_, number) => textAt(vocabulary.words, number))).toEqual(
        expected,
      );
      for (const [i, word] of all.entries()) {
        const number = numberOfArrival[arrivals[i] as number];
        expect(number).toBe(expected.indexOf(word));
        expect(numberOf(vocabulary, word)).toBe(number);
      }
    }),
    { numRuns: 60 },
  );
});

function vocabularyOf(all: readonly string[]): Vocabulary {
  const growing = new GrowingVocabulary();
  for (const word of all) growing.add(word);
  return growing.finish().vocabulary;
}

function wordsOf(vocabulary: Vocabulary): string[] {
  return Array.from({ length: vocabulary.size }, (_, number) => textAt(vocabulary.words, number));
}

test("two vocabularies made one are that of all their words", () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60, size: "max" }), fc.array(words), (some, others) => {
      const [first, second] = [vocabularyOf(some), vocabularyOf(others)];
      const { vocabulary, ofFirst, ofSecond } = mergeVocabularies(first, second);
      const expected = [...new Set([...some, ...others])].sort();
      expect(wordsOf(vocabulary)).toEqual(expected);
      expect(wordsOf(first).map((_, number) => expected[ofFirst[number] as number])).toEqual(wordsOf(first));
      expect(wordsOf(second).map((_, number) => expected[ofSecond[number] as number])).toEqual(wordsOf(second));
      for (const word of [...expected, "absent"]) expect(numberOf(vocabulary, word)).toBe(expected.indexOf(word));
      const [from, to] = numbersFrom(vocabulary, "ab");
      expect(expected.slice(from, to)).toEqual(expected.filter((word) => word >= "ab" && word < "ab\u007f"));
    }),
    { numRuns: 200 },
  );
});
