import fc from "fast-check";
import { expect, test } from "vitest";
import { prefixRange } from "./sorted.ts";

test("gives the words that start with what was typed", () => {
  expect(prefixRange(["metz", "meulan", "mez", "nice"], "me")).toEqual([0, 3]);
  expect(prefixRange(["metz", "meulan"], "x")).toEqual([2, 2]);
  expect(prefixRange([], "x")).toEqual([0, 0]);
});

test("agrees with a plain filter", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 4 });
  fc.assert(
    fc.property(fc.array(word), word, (words, prefix) => {
      const sorted = words.sort();
      const [from, to] = prefixRange(sorted, prefix);
      expect(sorted.slice(from, to)).toEqual(sorted.filter((each) => each.startsWith(prefix)));
    }),
  );
});
