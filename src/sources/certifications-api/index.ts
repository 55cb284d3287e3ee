import { jsonFormat } from "../reading/index.ts";
import { toCertification } from "./to-domain.ts";

/** Certifications of API Alternance (`/certification/v1`): one array. */
export const certificationsApi = jsonFormat({
  name: "certifications-api",
  kind: "certifications",
  marks: ["identifiant", "intitule", "domaines", "periode_validite", "continuite"],
  toDomain: toCertification,
});
