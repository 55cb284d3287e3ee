import { z } from "zod";
import { dayCell } from "../hires-fields.ts";

export const KEYS = ["siret", "contrats_par_annee"] as const;

const year = z.string().regex(/^(19|20|21)\d{2}$/, "expected years of four digits");
const count = z
  .number()
  .int("expected a whole number")
  .min(0, "expected 0 or more")
  .max(99_999, "expected 99999 at most");

/** One line of yearly totals. */
export const yearlyLine = z.object({
  siret: z.union([z.string(), z.number()]),
  contrats_par_annee: z.record(year, count),
  declared: dayCell,
});
