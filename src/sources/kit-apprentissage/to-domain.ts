import type { Certification } from "../../domain/index.ts";
import { check } from "../checks/index.ts";
import { kitRow } from "./schema.ts";

/** A row as a certification without occupations, which the file does not give. */
export function toCertification(raw: unknown): Certification {
  const row = check(kitRow, raw);
  return {
    rncp: row.Code_RNCP,
    cfd: row.Code_Diplome,
    title: row["Intitulé diplôme (DEPP)"],
    level: row["Niveau fiche RNCP"],
    romes: [],
  };
}
