import fc from "fast-check";
import { expect, test } from "vitest";
import { withinOneEdit, withinTwoEdits } from "./edit-distance.ts";

test.each([
  ["boulanger", "boulanger", true],
  ["boulanger", "boulager", true],
  ["boulanger", "boullanger", true],
  ["boulanger", "boulamger", true],
  ["boulanger", "boualnger", true],
  ["boulanger", "boulangre", true],
  ["boulanger", "bolanguer", false],
  ["", "a", true],
  ["ab", "ba", true],
  ["abc", "cab", false],
])("one edit between %j and %j: %s", (a, b, expected) => {
  expect(withinOneEdit(a, b)).toBe(expected);
  expect(withinOneEdit(b, a)).toBe(expected);
});

const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });

test("agrees with the plain table of edit distances on random words", () => {
  fc.assert(
    fc.property(word, word, (a, b) => withinOneEdit(a, b) === plainDistance(a, b) <= 1),
    { numRuns: 5000 },
  );
});

/** Optimal string alignment, the whole table. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      table[i]![j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(a.length, b.length);
}

test("two edits are never more than the table of distances says, and what people mistype is found", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      if (plainDistance(a, b) > 2) expect(withinTwoEdits(a, b)).toBe(false);
      if (withinOneEdit(a, b)) expect(withinTwoEdits(a, b)).toBe(true);
    }),
  );
  for (const [a, b] of [
    ["secretere", "secretaire"],
    ["infermiaire", "infirmiere"],
    ["electrissien", "electricien"],
  ] as const) {
    expect(withinTwoEdits(a, b)).toBe(plainDistance(a, b) <= 2);
  }
});
