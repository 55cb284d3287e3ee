import type { OccupationHires } from "../../domain/index.ts";
import { check } from "../checks/index.ts";
import { csvFormat } from "../reading/index.ts";
import { COLUMNS, occupationHiresRow } from "./schema.ts";

/** Hires by occupation and activity, as declarations before hiring (DPAE) are counted: which occupations an activity hires for. */
export const hiresRomeNaf = csvFormat({ name: "hires-rome-naf", kind: "hires", columns: COLUMNS, toDomain });

function toDomain(raw: unknown): OccupationHires {
  const { rome_id, naf_id, hirings } = check(occupationHiresRow, raw);
  return { rome: rome_id, naf: naf_id, hires: hirings };
}
