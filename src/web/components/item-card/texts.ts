import type { Potential } from "../../../domain/index.ts";
import { typeset } from "../../french/index.ts";

export const itemCardTexts = typeset({
  starts: "début en",
  datesToConfirm: "dates à confirmer",
  published: "Publiée le",
  close: "Métier proche de votre recherche",
  // Never at the beginning of a line.
  between: "\u00a0· ",
  trainingIncluded: "Formation incluse : une école publie cette annonce et vous forme chez elle.",
  unnamedEmployer: "Employeur non précisé dans l’annonce",
  unnamedCompany: "Entreprise sans nom public",
  noOffer: "N’a pas publié d’offre, mais pourrait embaucher :",
  potential: { high: "fort potentiel", "very-high": "très fort potentiel" } satisfies Record<Potential, string>,
});
