import { csvFormat, gatherBy } from "../reading/index.ts";
import { mergeSessions } from "./merge-sessions.ts";
import { COLUMNS } from "./schema.ts";
import { toTraining } from "./to-domain.ts";

/** Export of the national catalogue of apprenticeship trainings (Réseau des Carif-Oref). */
export const catalogueCsv = csvFormat({
  name: "catalogue-csv",
  kind: "trainings",
  columns: COLUMNS,
  toDomain: toTraining,
  gather: gatherBy(({ id }) => id, mergeSessions),
});
