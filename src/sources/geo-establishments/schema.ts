import { z } from "zod";
import { parseInseeCode, parseNafCode, parseSiret } from "../../domain/index.ts";
import { optionalCode, parsed } from "../checks/index.ts";
import { cell, degrees, postcodeCell } from "../csv-fields.ts";

/** Columns of the geocoded files of establishments. The sign (`enseigne`) is not read: it is often the name of a person. */
export const COLUMNS = [
  "siret",
  "codenaf",
  "trancheeffectif",
  "numerorue",
  "libellerue",
  "codepostal",
  "codecommune",
  "coordinates_x",
  "coordinates_y",
] as const;

export const establishmentRow = z.object({
  siret: parsed(parseSiret),
  codenaf: parsed(parseNafCode),
  /** "99" and "NN": the band is not known. */
  trancheeffectif: z.string().transform((band) => (/^\d{2}$/.test(band) && band !== "99" ? band : null)),
  numerorue: cell,
  libellerue: cell,
  codepostal: postcodeCell,
  codecommune: optionalCode(parseInseeCode),
  /** The longitude. */
  coordinates_x: degrees(180),
  /** The latitude. */
  coordinates_y: degrees(90),
});
