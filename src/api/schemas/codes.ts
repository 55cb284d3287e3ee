import { z } from "zod";

/** A code by its pattern, as the domain's parsers accept it. */
function code(pattern: RegExp, description: string) {
  return z.string().regex(pattern).meta({ description });
}

export const romeSchema = code(/^[A-N]\d{4}$/, "ROME code of an occupation.");
export const siretSchema = code(/^\d{14}$/, "SIRET of an establishment.");
export const uaiSchema = code(/^\d{7}[A-Z]$/, "UAI of a school.");
export const inseeSchema = code(/^(\d{2}|2[AB])\d{3}$/, "INSEE code of a commune.");
export const rncpSchema = code(/^RNCP\d{1,6}$/, "Code in the national register of certifications.");
export const cfdSchema = code(/^[0-9A-Z]{8}$/, "Diploma code of the Ministry of Education.");
export const nafSchema = code(/^\d{4}[A-Z]$/, "Activity, NAF revision 2, without its dot.");

export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ description: "Calendar day in France.", format: "date" });

export const levelSchema = z
  .literal([3, 4, 5, 6, 7])
  .meta({ description: "Level prepared: 3 CAP, 4 bac, 5 bac+2, 6 bac+3 or 4, 7 bac+5." });

export const contractTypeSchema = z.enum(["apprentissage", "professionnalisation"]);

export const latSchema = z.number().min(-90).max(90).meta({ description: "Latitude, degrees WGS 84." });
export const lonSchema = z.number().min(-180).max(180).meta({ description: "Longitude, degrees WGS 84." });
export const kmSchema = z.number().min(0).meta({ description: "Kilometres, great circle, rounded to 10 m." });
