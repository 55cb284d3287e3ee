import { expect, test } from "vitest";
import { meaningful, stem, wordsOf } from "./french-words.ts";

test.each([
  ["boulangères", "boulanger"],
  ["coiffeuse", "coiffeurs"],
  ["animatrice", "animateur"],
  ["technicienne", "techniciens"],
  ["maçonne", "maçon"],
  ["employées", "employé"],
  ["commerciale", "commerciaux"],
  ["animaux", "animal"],
  ["cheffe", "chef"],
  ["sportives", "sportif"],
  ["professionnelle", "professionnel"],
])("%s and %s are the same word", (a, b) => {
  expect(wordsOf(a).map(stem)).toEqual(wordsOf(b).map(stem));
});

test.each([
  ["vente", "vent"],
  ["vente", "verte"],
  ["boulanger", "boulangerie"],
  ["esf", "esg"],
  ["gaz", "ga"],
])("%s and %s stay two words", (a, b) => {
  expect(stem(a)).not.toBe(stem(b));
});

test.each([
  ["vendeur(se)", ["vendeur"]],
  ["vendeur·euse", ["vendeur"]],
  ["apprenti(e) pâtissier(ère)", ["apprenti", "patissier"]],
  ["L'hôtellerie", ["l", "hotellerie"]],
  ["  ", []],
])("reads the words of %j", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test("words of wishing and of grammar are left out, unless nothing else was said", () => {
  expect(meaningful(wordsOf("je veux devenir pâtissière"))).toEqual(["patissiere"]);
  expect(meaningful(wordsOf("du"))).toEqual(["du"]);
});
