import { z } from "zod";
import { parseUai } from "../../domain/index.ts";
import { nullable, optionalCode, parsed, webUrl } from "../checks/index.ts";
import { nullableText } from "../native-fields.ts";
import { firstText, gpsPoint } from "./values.ts";

/** Keys of a row of the map, the same in both versions of the portal's API: in `fields` for version 1, flat for version 2.1. */
export const KEYS = ["gta", "nm", "etab_uai", "etab_nom", "annee"] as const;

/** A code, a text or a number according to the year of the export. */
const digits = z.union([z.string(), z.number()]).transform(String);

export const mapRow = z.object({
  gta: digits.pipe(z.string().regex(/^\d{1,10}$/, "expected a wish code (g_ta_cod), digits only")),
  annee: digits.pipe(z.string().regex(/^\d{4}$/, "expected a year")).transform(Number),
  nm: z.unknown().optional().transform(firstText),
  etab_uai: optionalCode(parseUai),
  etab_nom: nullableText,
  commune: nullableText,
  /** "Formations en apprentissage", alone or in a list; absent for the school route. */
  app: z.unknown().optional().transform(firstText),
  etab_gps: nullable(parsed(gpsPoint)),
  fiche: z.unknown().optional().transform(webUrl),
});

/** Version 1 of the portal's API wraps each row. */
export const wrappedRow = z.object({ fields: z.record(z.string(), z.unknown()) });
