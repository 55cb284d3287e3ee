import { jsonFormat } from "../reading/index.ts";
import { toOffer } from "./to-domain.ts";

export { FRANCE_TRAVAIL } from "./to-domain.ts";

/** Offers of France Travail's API "Offres d'emploi v2", an array or the answer of a search. */
export const franceTravailV2 = jsonFormat({
  name: "france-travail-v2",
  kind: "offers",
  marks: ["id", "intitule", "dateCreation", "lieuTravail", "romeCode", "natureContrat", "origineOffre"],
  toDomain: toOffer,
});
