import type { Certification } from "../../domain/index.ts";
import { check } from "../checks/index.ts";
import { diplomaRow } from "./schema.ts";

/** A row as a certification without occupations, which the file does not give. */
export function toCertification(raw: unknown): Certification {
  const row = check(diplomaRow, raw);
  return { rncp: row.CodeRNCP, cfd: row.CodeDiplome, title: row.Intitule, level: row.Niveau2019, romes: [] };
}
