import { expect, test } from "vitest";
import { readTitle } from "./read-title.ts";

test.each([
  ["BTS - Services - Assurance - en apprentissage", "ASSURANCE (BTS)"],
  ["BTS - Production - Travaux publics - en apprentissage", "BTS Travaux publics"],
  ["BTS - Agricole - Technico-commercial (BTSA) - en apprentissage", "TECHNICO-COMMERCIAL (BTSA)"],
  [
    "Formation professionnelle - Développeur Informatique (Bac +2) - en apprentissage",
    "DEVELOPPEUR INFORMATIQUE (CESI)",
  ],
])("%s and %s are about the same field", (wish, title) => {
  expect(readTitle(wish).words).toEqual(readTitle(title).words);
  expect(readTitle(wish).diploma).toBe(readTitle(title).diploma);
});

test("the courses of a BUT are not its title", () => {
  const title = readTitle(
    "BUT - Gestion logistique et transport - en apprentissage Parcours : Mobilité - Supply chain",
  );
  expect(title).toEqual({ diploma: "but", level: 6, words: ["gestion", "logistique", "transport"] });
});

test("« Bac +3 » says the level of a title that names no diploma", () => {
  expect(readTitle("FP - Chef de projet en informatique (Bac +3)")).toMatchObject({ diploma: "", level: 6 });
});

test("the letter of an option says nothing, its words do", () => {
  expect(readTitle("FLUIDES-ENERGIES-DOMOTIQUE OPTION B FROID ET CONDITIONNEMENT D'AIR (BTS)").words).toEqual([
    "fluide",
    "energie",
    "domotique",
    "froid",
    "conditionnement",
    "air",
  ]);
});
