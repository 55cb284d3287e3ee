import { expect, test } from "vitest";
import { normalise } from "./text.ts";

test("folds accents, case, ligatures and punctuation", () => {
  expect(normalise("  Bœuf-Élevé, à l'Œuvre (H/F) ")).toBe("boeuf eleve a l oeuvre h f");
});

test("gives nothing for text with no letter or digit", () => {
  expect(normalise("… — !")).toBe("");
});
