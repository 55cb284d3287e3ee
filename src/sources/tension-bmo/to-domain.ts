import { check } from "../checks/index.ts";
import type { RecordOf } from "../format.ts";
import { tensionRow } from "./schema.ts";

export function toTension(raw: unknown): RecordOf["tension"] {
  const row = check(tensionRow, raw);
  return { rome: row.rome_code, family: row.fap_code, percent: row.tension_pct };
}
