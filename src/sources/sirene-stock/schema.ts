import { z } from "zod";
import { parseInseeCode, parseNafCode, parseSiret } from "../../domain/index.ts";
import { optionalCode, parsed } from "../checks/index.ts";
import { cell, degrees, postcodeCell } from "../csv-fields.ts";

/** Columns that the stock of establishments must have. No sign or usual name is read: it is often someone's name. */
export const COLUMNS = [
  "siret",
  "statutDiffusionEtablissement",
  "trancheEffectifsEtablissement",
  "numeroVoieEtablissement",
  "typeVoieEtablissement",
  "libelleVoieEtablissement",
  "codePostalEtablissement",
  "libelleCommuneEtablissement",
  "codeCommuneEtablissement",
  "etatAdministratifEtablissement",
  "activitePrincipaleEtablissement",
  "nomenclatureActivitePrincipaleEtablissement",
  "caractereEmployeurEtablissement",
] as const;

/** Columns that some editions have: metres in the local projection, or degrees. */
export const OPTIONAL = [
  "coordonneeLambertAbscisseEtablissement",
  "coordonneeLambertOrdonneeEtablissement",
  "longitude",
  "latitude",
] as const;

const metres = z.string().transform((text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null));

export const establishmentRow = z.object({
  siret: parsed(parseSiret),
  trancheEffectifsEtablissement: z.string().transform((band) => (/^\d{2}$/.test(band) ? band : null)),
  numeroVoieEtablissement: cell,
  typeVoieEtablissement: cell,
  libelleVoieEtablissement: cell,
  codePostalEtablissement: postcodeCell,
  libelleCommuneEtablissement: cell,
  codeCommuneEtablissement: optionalCode((value) => parseInseeCode(value, "codeCommuneEtablissement")),
  activitePrincipaleEtablissement: parsed((value) => parseNafCode(value, "activitePrincipaleEtablissement")),
  coordonneeLambertAbscisseEtablissement: metres,
  coordonneeLambertOrdonneeEtablissement: metres,
  longitude: degrees(180),
  latitude: degrees(90),
});
