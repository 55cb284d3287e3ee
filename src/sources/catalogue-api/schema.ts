import { z } from "zod";
import {
  InvalidValue,
  type Level,
  parseCfd,
  parseInseeCode,
  parseLevel,
  parseRncpCode,
  parseRomeCode,
  parseSiret,
  parseUai,
} from "../../domain/index.ts";
import { nullable, optionalCode, parsed } from "../checks/index.ts";
import { identifier, list, nullableText } from "../native-fields.ts";
import { feedDescription, feedText, instant } from "../offer-fields.ts";
import { firstPoint } from "../wish-map-catalogue/values.ts";

/** What is read of a formation of the catalogue. Its `email`, `num_tel` and `etablissement_*_courriel` may lead to a person: they are not asked for. */
export const formation = z.object({
  cle_ministere_educatif: identifier,
  published: nullable(z.boolean()),
  catalogue_published: nullable(z.boolean()),
  cfd: optionalCode(parseCfd),
  rncp_code: optionalCode(parseRncpCode),
  rome_codes: list(parsed((value) => parseRomeCode(value, "rome_codes"))),
  niveau: optionalCode(levelOf),
  onisep_intitule: feedText,
  intitule_long: feedText,
  intitule_court: feedText,
  objectif: feedDescription,
  contenu: feedDescription,
  lieu_formation_adresse: nullableText,
  code_postal: optionalCode(postcodeOf),
  localite: nullableText,
  code_commune_insee: optionalCode((value) => parseInseeCode(value, "code_commune_insee")),
  lieu_formation_geo_coordonnees: nullable(parsed(firstPoint)),
  uai_formation: optionalCode((value) => parseUai(value, "uai_formation")),
  etablissement_formateur_uai: optionalCode((value) => parseUai(value, "etablissement_formateur_uai")),
  etablissement_formateur_siret: optionalCode((value) => parseSiret(value, "etablissement_formateur_siret")),
  etablissement_formateur_enseigne: feedText,
  etablissement_formateur_entreprise_raison_sociale: feedText,
  date_debut: list(instant),
  date_fin: list(nullable(instant)),
  capacite: nullable(z.union([z.string(), z.number()])).transform(seatsOf),
  parcoursup_id: nullable(z.union([z.string(), z.number()]).transform(String)),
  affelnet_id: nullableText,
});

/** The fields to ask the source for: nothing else of a formation travels. */
export const SELECTED = Object.keys(formation.shape);

/** "4 (BAC...)" */
function levelOf(value: unknown): Level {
  return parseLevel(typeof value === "string" ? value.replace(/\s*\(.*$/s, "") : value, "niveau");
}

function postcodeOf(value: unknown): string {
  if (typeof value === "string" && /^\d{5}$/.test(value)) return value;
  throw new InvalidValue("code_postal", value, "a postcode of five digits");
}

/** Seats are a free text: only a number is one. */
function seatsOf(value: string | number | null): number | null {
  const seats = value === null || value === "" ? Number.NaN : Number(value);
  return Number.isInteger(seats) && seats > 0 ? seats : null;
}
