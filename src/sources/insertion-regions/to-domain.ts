import { type Insertion, InvalidValue } from "../../domain/index.ts";
import { check } from "../checks/index.ts";
import { outcomeRow } from "./schema.ts";

/** A row as what became of the leavers of one certification in one region. */
export function toInsertion(raw: unknown): Insertion {
  const row = check(outcomeRow, raw);
  const { cfd, mefstat11: mefstat } = row;
  if (cfd === null && mefstat === null) throw new InvalidValue("cfd", "", "cfd, mefstat11 or both");
  return {
    source: "inserjeunes-regions",
    id: row.id,
    scope: { kind: "region", region: row.code_region, cfd, mefstat },
    route: row.voie,
    cohort: row.millesime,
    leavers: row.nb_sortant,
    employmentRate: {
      6: row.taux_emploi_6_mois,
      12: row.taux_emploi_12_mois,
      18: row.taux_emploi_18_mois,
      24: row.taux_emploi_24_mois,
    },
    employed: {
      6: row.nb_en_emploi_6_mois,
      12: row.nb_en_emploi_12_mois,
      18: row.nb_en_emploi_18_mois,
      24: row.nb_en_emploi_24_mois,
    },
    furtherStudyRate: row.taux_poursuite_etudes,
    employedShare: null,
    brokenShare: null,
  };
}
