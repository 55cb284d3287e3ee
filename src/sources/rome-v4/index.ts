import { csvFormat } from "../reading/index.ts";
import { COLUMNS } from "./schema.ts";
import { toOccupation } from "./to-domain.ts";

/** Occupations of the ROME 4.0 as France Travail publishes them. */
export const romeV4 = csvFormat({ name: "rome-v4", kind: "occupations", columns: COLUMNS, toDomain: toOccupation });
