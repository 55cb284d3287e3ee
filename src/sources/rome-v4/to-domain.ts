import { check } from "../checks/index.ts";
import type { RecordOf } from "../format.ts";
import { romeV4Row } from "./schema.ts";

/** A row of the ROME 4.0 as an occupation under its older code. */
export function toOccupation(raw: unknown): RecordOf["occupations"] {
  const row = check(romeV4Row, raw);
  return { rome: row.code_rome, label: row.libelle_rome, parent: row.code_rome_parent };
}
