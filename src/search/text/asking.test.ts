import { expect, test } from "vitest";
import { loadReference } from "../../reference/index.ts";
import { hearWords } from "./asking.ts";
import { createTextUnderstanding } from "./index.ts";

const text = createTextUnderstanding(loadReference());

test.each([
  ["slt jcherche un apprentissage en coiffure stp", "un apprentissage en coiffure"],
  ["mon fils veut devenir menuisier a 16 ans", "veut devenir menuisier"],
  ["cap cuisine en 1 an reconversion", "cap cuisine"],
  ["bts ndrc 2eme annee", "bts ndrc"],
  ["coiffeur.euse", "coiffeur"],
  ["vendeur/euse", "vendeur"],
  ["assistant-e rh", "assistant rh"],
])("%j is asked as %j: what tells nothing of the trade is left out", (q, asked) => {
  expect(hearWords(q).words.join(" ")).toBe(asked);
});

test.each([
  ["pas de vente", "vente", ""],
  ["je ne veux pas travailler avec les enfants", "travailler avec les enfants", "je ne veux"],
  ["tout sauf l'informatique", "informatique", "tout"],
  ["boulanger mais pas la nuit", "nuit", "boulanger"],
  ["pas la vente mais la mécanique", "vente", "la mecanique"],
])("%j refuses %j and asks %j", (q, refused, asked) => {
  expect(hearWords(q)).toMatchObject({ refused, words: asked.split(" ").filter(Boolean) });
});

test("what is refused is said back with its accents and marks", () => {
  expect(hearWords("Surtout pas d'électricité à l'école !").refused).toBe("électricité à l'école");
});

test.each([
  "pourquoi pas travailler dehors",
  "boulanger pas loin de metz",
  "travailler dehors pas de calais",
  "je ne sais pas quoi faire",
  "apprentissage sans diplôme",
  "mécanicien sans permis",
])("%j refuses nothing", (q) => {
  expect(hearWords(q).refused).toBeNull();
});

test("no trade is read in what is refused, nor looked for in titles and names", () => {
  for (const q of ["je ne veux pas être boulanger", "pas de vente", "sauf la coiffure"]) {
    const { exact, close, sought, isOpen } = text.understand(q);
    expect({ exact, close, words: sought.words, isOpen }, q).toEqual({
      exact: [],
      close: [],
      words: [],
      isOpen: false,
    });
  }
});

test("a name in which something is without something is still looked for as a whole", () => {
  expect(text.understand("sanzot sans frontières").sought.name[0]).toBe("sanzot sans frontieres");
});

test("who has no diploma and no experience asks for everything", () => {
  for (const q of ["sans diplôme", "apprentissage sans expérience", "travail sans bac"]) {
    expect(text.understand(q), q).toMatchObject({ exact: [], isOpen: true, level: null });
  }
});

test.each([
  ["coiffure partout en france", "D1202"],
  ["entreprise qui embauche un apprenti menuisier", "H2206"],
  ["coiffure près de chez moi", "D1202"],
  ["rentrée 2026 apprenti boulanger", "D1102"],
])("in %j, nothing but the trade is looked for", (q, rome) => {
  expect(text.understand(q)).toMatchObject({ free: [], place: null });
  expect(text.understand(q).exact[0]).toBe(rome);
});

test("a town whose name has the same words is still that town", () => {
  expect(text.understand("coiffure roissy en france").place?.label).toBe("Roissy-en-France");
});

test.each(["métier qui recrute", "lycée professionnel", "boulot étudiant"])(
  "%j asks for everything, and no trade",
  (q) => {
    expect(text.understand(q)).toMatchObject({ exact: [], isOpen: true });
  },
);
