import { expect, test } from "vitest";
import { gendersOf } from "./genders.ts";

test.each([
  ["Boulanger / Boulangère", ["Boulanger", "Boulangère"]],
  ["Abatteur / Abatteuse de carrière", ["Abatteur de carrière", "Abatteuse de carrière"]],
  ["Aide maçon / maçonne de chantier", ["Aide maçon de chantier", "Aide maçonne de chantier"]],
  [
    "Technicien monteur / Technicienne monteuse en études",
    ["Technicien monteur en études", "Technicienne monteuse en études"],
  ],
  ["Chef de rayon / Cheffe de rayon frais", ["Chef de rayon frais", "Cheffe de rayon frais"]],
  ["Agent / Agente de voirie manuel / manuelle", ["Agent de voirie manuel", "Agente de voirie manuelle"]],
  [
    "Adjoint / Adjointe au directeur / à la directrice des achats",
    ["Adjoint au directeur des achats", "Adjointe à la directrice des achats"],
  ],
  ["Sage-femme / Maïeuticien", ["Sage-femme", "Maïeuticien"]],
  ["Agent de production/fabrication", ["Agent de production/fabrication"]],
  ["Conducteur/Conductrice de grue", ["Conducteur de grue", "Conductrice de grue"]],
  ["Cariste", ["Cariste"]],
])("%s", (title, forms) => {
  expect(gendersOf(title)).toEqual(forms);
});
