import { z } from "zod";
import { nullable } from "../checks/index.ts";
import { cohort } from "../insertion-cells.ts";
import { requiredText } from "../native-fields.ts";

const persons = nullable(z.number().min(0, "expected a number of persons"));
const share = nullable(z.number().min(0).max(100, "expected a percentage from 0 to 100"));

/** What is kept of the lists: they also follow higher education (`sise`) and agriculture. */
export const kindOfOutcome = z.object({
  filiere: requiredText,
  code_certification_type: requiredText,
  donnee_source: nullable(z.object({ type: requiredText })),
});

/** An outcome by certification and region, as the exposition API of InserJeunes gives it. A figure that cannot be computed is absent. */
export const outcome = z.object({
  millesime: cohort,
  code_certification: z.string().regex(/^[0-9A-Z]{8}(\d{3})?$/, "expected a code of 8 or 11 characters"),
  region: z.object({ code: z.string().regex(/^\d{2}$/, "expected the INSEE code of a region, two digits") }),
  nb_annee_term: persons,
  nb_sortant: persons,
  nb_poursuite_etudes: persons,
  nb_en_emploi_6_mois: persons,
  nb_en_emploi_12_mois: persons,
  nb_en_emploi_18_mois: persons,
  nb_en_emploi_24_mois: persons,
  taux_en_formation: share,
  taux_en_emploi_6_mois: share,
  taux_rupture_contrats: share,
});

export type Outcome = z.output<typeof outcome>;
