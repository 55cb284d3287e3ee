import { csvFormat } from "../reading/index.ts";
import { COLUMNS } from "./schema.ts";
import { toCertification } from "./to-domain.ts";

/** Diploma codes with their register code and their level (2021 layout). */
export const codesDiplomes = csvFormat({
  name: "codes-diplomes",
  kind: "certifications",
  columns: COLUMNS,
  toDomain: toCertification,
});
