import fc from "fast-check";
import { expect, test } from "vitest";
import { textAt } from "./texts.ts";
import { GrowingVocabulary, numberOf } from "./vocabulary.ts";

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
