import { z } from "zod";
import { parseCfd } from "../../domain/index.ts";
import { optionalCode } from "../checks/index.ts";
import { filled } from "../csv-fields.ts";
import { cohort, count, percent } from "../insertion-cells.ts";

export const COLUMNS = [
  "id",
  "millesime",
  "code_region",
  "voie",
  "cfd",
  "mefstat11",
  "nb_sortant",
  "nb_en_emploi_6_mois",
  "nb_en_emploi_12_mois",
  "nb_en_emploi_18_mois",
  "nb_en_emploi_24_mois",
  "taux_emploi_6_mois",
  "taux_emploi_12_mois",
  "taux_emploi_18_mois",
  "taux_emploi_24_mois",
  "taux_poursuite_etudes",
] as const;

export const outcomeRow = z.object({
  id: filled,
  millesime: cohort,
  code_region: z.string().regex(/^\d{2}$/, "expected the INSEE code of a region, two digits"),
  voie: z.enum(["apprentissage", "scolaire"]),
  cfd: optionalCode(parseCfd),
  mefstat11: z
    .string()
    .regex(/^(\d{11})?$/, "expected a code of eleven digits")
    .transform((code) => code || null),
  nb_sortant: count,
  nb_en_emploi_6_mois: count,
  nb_en_emploi_12_mois: count,
  nb_en_emploi_18_mois: count,
  nb_en_emploi_24_mois: count,
  taux_emploi_6_mois: percent,
  taux_emploi_12_mois: percent,
  taux_emploi_18_mois: percent,
  taux_emploi_24_mois: percent,
  taux_poursuite_etudes: percent,
});
