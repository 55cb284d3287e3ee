import { expect, test } from "vitest";
import { postOf } from "./match-keys.ts";

test.each([
  ["Apprenti(e) boulanger (H/F)", "boulanger"],
  ["Boulanger en alternance F/H", "boulanger"],
  ["ALTERNANCE - Data Scientist H/F", "data scientist"],
  ["Contrat d'apprentissage : électricien·ne", "electricien ne"],
])("the post of %j is %j", (title, post) => {
  expect(postOf(title)).toBe(post);
});

test("a title that says nothing else is taken whole", () => {
  expect(postOf("Apprenti en alternance")).toBe("apprenti en alternance");
});
