import { csvFormat } from "../reading/index.ts";
import { COLUMNS } from "./schema.ts";
import { toCertification } from "./to-domain.ts";

/** France compétences' "kit apprentissage": diploma code to register code, level. */
export const kitApprentissage = csvFormat({
  name: "kit-apprentissage",
  kind: "certifications",
  columns: COLUMNS,
  toDomain: toCertification,
});
