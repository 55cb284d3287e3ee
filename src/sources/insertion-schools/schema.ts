import { z } from "zod";
import { parseUai } from "../../domain/index.ts";
import { parsed } from "../checks/index.ts";
import { cohort, percent } from "../insertion-cells.ts";

export const COLUMNS = [
  "Année",
  "UAI",
  "DEVENIR Part en emploi 6 mois",
  "Part contrats apprentissage interrompus",
  "Taux poursuite études",
  "Taux emploi 6 mois",
  "Taux emploi 12 mois",
  "Taux emploi 18 mois",
  "Taux emploi 24 mois",
] as const;

export const schoolRow = z.object({
  Année: cohort,
  UAI: parsed((value) => parseUai(value, "UAI")),
  "DEVENIR Part en emploi 6 mois": percent,
  "Part contrats apprentissage interrompus": percent,
  "Taux poursuite études": percent,
  "Taux emploi 6 mois": percent,
  "Taux emploi 12 mois": percent,
  "Taux emploi 18 mois": percent,
  "Taux emploi 24 mois": percent,
});
