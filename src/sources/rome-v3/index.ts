import { csvFormat } from "../reading/index.ts";
import { COLUMNS } from "./schema.ts";
import { toOccupation } from "./to-domain.ts";

/** Labels of the 532 older ROME codes. */
export const romeV3 = csvFormat({ name: "rome-v3", kind: "occupations", columns: COLUMNS, toDomain: toOccupation });
