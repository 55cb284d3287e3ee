import type { Insertion } from "../../domain/index.ts";
import { check } from "../checks/index.ts";
import { schoolRow } from "./schema.ts";

const UNKNOWN = { 6: null, 12: null, 18: null, 24: null };

/** A row as what became of the apprentices of one school, all its trainings together. The file gives no number of leavers. */
export function toInsertion(raw: unknown): Insertion {
  const row = check(schoolRow, raw);
  return {
    source: "inserjeunes-schools",
    id: `${row.UAI} ${row.Année}`,
    scope: { kind: "school", uai: row.UAI },
    route: "apprentissage",
    cohort: row.Année,
    leavers: null,
    employmentRate: {
      6: row["Taux emploi 6 mois"],
      12: row["Taux emploi 12 mois"],
      18: row["Taux emploi 18 mois"],
      24: row["Taux emploi 24 mois"],
    },
    employed: UNKNOWN,
    furtherStudyRate: row["Taux poursuite études"],
    employedShare: row["DEVENIR Part en emploi 6 mois"],
    brokenShare: row["Part contrats apprentissage interrompus"],
  };
}
