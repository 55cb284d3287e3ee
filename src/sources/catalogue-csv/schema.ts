import { z } from "zod";
import {
  type Day,
  parseCfd,
  parseDay,
  parseInseeCode,
  parseRncpCode,
  parseRomeCode,
  parseSiret,
  parseUai,
} from "../../domain/index.ts";
import { optionalCode, parsed } from "../checks/index.ts";
import { cell, degrees, levelCell, postcodeCell } from "../csv-fields.ts";

/** Columns of the export of the national catalogue of apprenticeship trainings, one row a session. */
export const COLUMNS = [
  "id_formation",
  "cfd",
  "rncp",
  "intitule",
  "niveau",
  "romes",
  "siret_formateur",
  "uai_formateur",
  "adresse_lieu",
  "code_postal",
  "code_insee",
  "lat",
  "lon",
  "periodes",
  "published",
] as const;

export const catalogueRow = z.object({
  cfd: optionalCode(parseCfd),
  rncp: optionalCode(parseRncpCode),
  intitule: cell,
  niveau: levelCell,
  romes: piped((code) => parseRomeCode(code)),
  siret_formateur: optionalCode(parseSiret),
  uai_formateur: optionalCode(parseUai),
  adresse_lieu: cell,
  code_postal: postcodeCell,
  code_insee: optionalCode(parseInseeCode),
  lat: degrees(90),
  lon: degrees(180),
  /** Months of entry, "2020-09": the first of the month. */
  periodes: piped((month): Day => parseDay(`${month}-01`)),
  published: z.enum(["True", "False"]).transform((word) => word === "True"),
});

export type CatalogueRow = z.output<typeof catalogueRow>;

/** A cell of several values separated by "|". */
function piped<T>(parse: (value: string) => T) {
  return parsed((value) =>
    value === ""
      ? []
      : [
          ...new Set(
            String(value)
              .split("|")
              .map((part) => part.trim()),
          ),
        ].map(parse),
  );
}
