import { z } from "zod";
import { DECLARED_COLUMNS, dayCell, postcodeOrNull, requiredDay } from "../hires-fields.ts";

export const COLUMNS = ["SIRET", "Date debut contrat", "Type contrat", "Code postal"] as const;
export const OPTIONAL_COLUMNS = DECLARED_COLUMNS;

/** Types of the apprenticeship declaration that count: 11 apprentissage, 12 professionnalisation. */
export const ALTERNANCE_TYPES: readonly string[] = ["11", "12"];

export const contractRow = z.object({
  SIRET: z.string(),
  "Date debut contrat": requiredDay,
  "Type contrat": z.string().regex(/^\d{1,3}$/, 'expected the number of a type of contract such as "11"'),
  "Code postal": postcodeOrNull,
  declared: dayCell,
});
