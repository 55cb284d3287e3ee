import type { Kind } from "../../../domain/index.ts";
import { typeset } from "../../french/index.ts";

export const aroundTexts = typeset({
  binomes: {
    training: "Des employeurs qui vont avec",
    offer: "Des écoles qui vont avec",
    company: "Des écoles qui vont avec",
  } satisfies Record<Kind, string>,
  binomesHint: "Ces binômes réunissent une école et un employeur proches l’un de l’autre.",
  similar: {
    training: "D’autres formations proches d’ici",
    offer: "D’autres offres proches d’ici",
    company: "D’autres entreprises proches d’ici",
  } satisfies Record<Kind, string>,
  neighbours: "Dans vos résultats",
  previous: "Résultat précédent :",
  next: "Résultat suivant :",
});
