import { check } from "../checks/index.ts";
import type { RecordOf } from "../format.ts";
import { romeV3Row } from "./schema.ts";

/** A row as an occupation of the older ROME, which is its own parent. */
export function toOccupation(raw: unknown): RecordOf["occupations"] {
  const row = check(romeV3Row, raw);
  return { rome: row.rome_id, label: row.rome_label, parent: row.rome_id };
}
