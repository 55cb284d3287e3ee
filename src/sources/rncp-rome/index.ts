import { csvFormat, gatherBy } from "../reading/index.ts";
import { COLUMNS } from "./schema.ts";
import { mergeOccupations, toCertification } from "./to-domain.ts";

/** Occupations of the certifications of the national register, one row a pair (2021 layout, Latin-1). */
export const rncpRome = csvFormat({
  name: "rncp-rome",
  kind: "certifications",
  columns: COLUMNS,
  toDomain: toCertification,
  gather: gatherBy(({ rncp }) => String(rncp), mergeOccupations),
});
