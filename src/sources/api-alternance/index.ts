import { jsonFormat } from "../reading/index.ts";
import { toOffer } from "./to-domain.ts";

/** Job offers of API Alternance: its daily export (one array) or the answer of a search. */
export const apiAlternance = jsonFormat({
  name: "api-alternance",
  kind: "offers",
  marks: ["identifier", "workplace", "apply", "contract", "offer"],
  toDomain: toOffer,
});
