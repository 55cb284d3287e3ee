import { expect, test } from "vitest";
import { postOf, sayTheSame } from "./posts.ts";
import { likeness, toldBy } from "./told.ts";

test.each([
  ["Apprenti(e) boulanger (H/F)", "boulanger"],
  ["Boulangère en alternance F/H", "boulanger"],
  ["ALTERNANCE - Data Scientist H/F", "data scientist"],
  ["Contrat d'apprentissage : électricien·ne", "electricien"],
  ["URGENT - Boulanger confirmé - CDD 24 mois - réf. 20624", "boulanger"],
  ["BTS - Assistant RH (57)", "assistant humain ressourc"],
])("the post of %j is %j", (title, post) => {
  expect(postOf(title).join(" ")).toBe(post);
});

test("the town and the employer are no part of the post, unless nothing else is said", () => {
  expect(postOf("Boulanger - Metz - Fournil Exemple", new Set(["metz", "fournil", "exemple"]))).toEqual(["boulanger"]);
  expect(postOf("Fournil", new Set(["fournil"]))).toEqual(["fournil"]);
});

test("a title that says nothing else is taken whole", () => {
  expect(postOf("Apprenti en alternance")).toEqual(["alternanc", "apprenti"]);
});

test("a typo in a long word says the same, another short word does not", () => {
  expect(sayTheSame(postOf("Boulanger pâtissier"), postOf("Boulanger patisier"))).toBe(true);
  expect(sayTheSame(postOf("Vente"), postOf("Rente"))).toBe(false);
  expect(sayTheSame(postOf("Boulanger"), postOf("Boulanger pâtissier"))).toBe(false);
});

test("texts are compared by their runs of words; short ones are not compared", () => {
  const words = Array.from({ length: 100 }, (_, i) => `mot${i}`);
  const whole = toldBy(words.join(" "));
  const changed = toldBy(words.map((word, i) => (i === 50 ? "autre" : word)).join(" "));
  const other = toldBy(words.map((word) => `${word}x`).join(" "));
  if (whole === null || changed === null || other === null) throw new Error("expected three texts to compare");
  expect(likeness(whole, whole)).toBe(1);
  expect(likeness(whole, changed)).toBeGreaterThan(0.7);
  expect(likeness(whole, other)).toBe(0);
  expect(toldBy("Trop court pour dire quoi que ce soit")).toBeNull();
});
