import { csvFormat } from "../reading/index.ts";
import { COLUMNS } from "./schema.ts";
import { toTension } from "./to-domain.ts";

/** Difficulty of hiring by occupation: the survey of needs in workforce, joined with ROME. */
export const tensionBmo = csvFormat({ name: "tension-bmo", kind: "tension", columns: COLUMNS, toDomain: toTension });
