import { z } from "zod";
import { parseCfd, parseInseeCode, parseRncpCode, parseUai } from "../../domain/index.ts";
import { nullable, optionalCode, parsed } from "../checks/index.ts";
import { nullableText } from "../native-fields.ts";
import { firstPoint } from "./values.ts";

export const KEYS = ["cle_ministere_educatif", "parcoursup_id", "affelnet_id", "cfd", "rncp_code"] as const;

/** A formation of the catalogue's API: only what says which wish asks for it. */
export const formation = z.object({
  cle_ministere_educatif: nullableText,
  parcoursup_id: nullable(z.union([z.string(), z.number()]).transform(String)).transform((code) => code || null),
  affelnet_id: nullableText,
  intitule_long: nullableText,
  cfd: optionalCode(parseCfd),
  rncp_code: optionalCode(parseRncpCode),
  uai_formation: optionalCode(parseUai),
  etablissement_formateur_uai: optionalCode(parseUai),
  etablissement_formateur_enseigne: nullableText,
  etablissement_formateur_entreprise_raison_sociale: nullableText,
  localite: nullableText,
  code_postal: nullableText,
  code_commune_insee: optionalCode(parseInseeCode),
  lieu_formation_geo_coordonnees: nullable(parsed(firstPoint)),
  bcn_mefs_10: nullable(z.array(z.object({ mef10: z.string(), mef_outdated: z.boolean().optional() }))),
});
