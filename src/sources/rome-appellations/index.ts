import { csvFormat } from "../reading/index.ts";
import { COLUMNS } from "./schema.ts";
import { toAppellation } from "./to-domain.ts";

/** Job titles (OGR) of the ROME as France Travail publishes them. */
export const romeAppellations = csvFormat({
  name: "rome-appellations",
  kind: "appellations",
  columns: COLUMNS,
  toDomain: toAppellation,
});
