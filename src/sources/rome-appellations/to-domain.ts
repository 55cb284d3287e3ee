import type { Appellation } from "../../domain/index.ts";
import { check } from "../checks/index.ts";
import { appellationRow } from "./schema.ts";

/** A row as a job title, by its long label. */
export function toAppellation(raw: unknown): Appellation {
  const row = check(appellationRow, raw);
  return { code: row.code_ogr, label: row.libelle_appellation_long, rome: row.code_rome };
}
