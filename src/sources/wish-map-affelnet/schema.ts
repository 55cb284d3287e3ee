import { z } from "zod";
import { parseUai } from "../../domain/index.ts";
import { optionalCode } from "../checks/index.ts";
import { cell, degrees, filled, postcodeCell } from "../csv-fields.ts";

/** Columns of the file of offers that Affelnet gives each académie. */
export const COLUMNS = [
  "ACADEMIE",
  "CODE_OFFRE",
  "CLE_MINISTERE_EDUCATIF",
  "UAI",
  "LIBELLE_ETABLISSEMENT",
  "CP",
  "COMMUNE",
  "CODE_MEF",
  "CODE_VOIE",
  "LIBELLE_VOIE",
  "LIBELLE_FORMATION",
] as const;

export const OPTIONAL = ["COORDONNEES_GPS_LATITUDE", "COORDONNEES_GPS_LONGITUDE"] as const;

export const offerRow = z.object({
  ACADEMIE: filled,
  CODE_OFFRE: filled,
  CLE_MINISTERE_EDUCATIF: cell,
  UAI: optionalCode(parseUai),
  LIBELLE_ETABLISSEMENT: cell,
  CP: postcodeCell,
  COMMUNE: cell,
  CODE_MEF: cell,
  CODE_VOIE: cell,
  LIBELLE_VOIE: cell,
  LIBELLE_FORMATION: cell,
  COORDONNEES_GPS_LATITUDE: degrees(90),
  COORDONNEES_GPS_LONGITUDE: degrees(180),
});
