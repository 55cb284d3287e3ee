import { csvFormat } from "../reading/index.ts";
import { COLUMNS } from "./schema.ts";
import { toInsertion } from "./to-domain.ts";

/** InserJeunes: outcomes by training centre and cohort. */
export const insertionSchools = csvFormat({
  name: "inserjeunes-schools",
  kind: "insertion",
  columns: COLUMNS,
  toDomain: toInsertion,
});
