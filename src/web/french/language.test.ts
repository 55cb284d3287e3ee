import { expect, test } from "vitest";
import { foreignLanguage } from "./language.ts";

test.each([
  ["en", "You will work with our sales team and help the customers of the shop from Monday to Friday."],
  ["de", "Wir suchen für den Standort Metz eine Person, die mit uns und den Kunden in der Werkstatt arbeitet."],
])("knows %s", (language, text) => {
  expect(foreignLanguage(text)).toBe(language);
});

test.each([
  "Vous préparez le pain et les viennoiseries avec le boulanger, pour la boutique et les clients du marché.",
  // Words of the trade are no change of language.
  "Vous rejoignez l’équipe front-end : React, Node, the latest tools, un environnement agile et bienveillant.",
  "Full stack developer",
  "Accueil, vente, caisse.",
  "",
])("takes %j for French, or says nothing", (text) => {
  expect(foreignLanguage(text)).toBeNull();
});
