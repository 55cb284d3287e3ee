import fc from "fast-check";
import { expect, test } from "vitest";
import { normalise } from "./text.ts";

test("folds accents, case, ligatures and punctuation", () => {
  expect(normalise("  Bœuf-Élevé, à l'Œuvre (H/F) ")).toBe("boeuf eleve a l oeuvre h f");
});

test("gives nothing for text with no letter or digit", () => {
  expect(normalise("… — !")).toBe("");
});

test("each character of a text counts as it would beside any other", () => {
  const characters = fc.oneof(
    fc.constantFrom(..."aZ09 éÉœÆßİıſŸ-'’()·́ñ🥖ﬁ"),
    fc.string({ unit: "binary", maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 30 }), (all) => {
      const text = all.join("");
      // An unusual character at the end, which becomes a space, makes the whole text be read the long way.
      expect(normalise(text)).toBe(normalise(`${text}\u{1f956}`));
    }),
    { numRuns: 2000 },
  );
  expect(normalise("É".repeat(5000))).toBe("e".repeat(5000));
});
