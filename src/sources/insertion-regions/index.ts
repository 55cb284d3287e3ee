import { csvFormat } from "../reading/index.ts";
import { COLUMNS } from "./schema.ts";
import { toInsertion } from "./to-domain.ts";

/** InserJeunes: outcomes by certification, region and cohort, apprentices and pupils. */
export const insertionRegions = csvFormat({
  name: "inserjeunes-regions",
  kind: "insertion",
  columns: COLUMNS,
  toDomain: toInsertion,
});
