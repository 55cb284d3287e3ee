import type { z } from "zod";
import { type Company, departementOf, type Place, type Reference } from "../../domain/index.ts";
import { kmBetween, type Point } from "../../lib/geometry.ts";
import { check, locate } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { toDegrees } from "./projections.ts";
import { establishmentRow } from "./schema.ts";

type Row = z.output<typeof establishmentRow>;

export const SIRENE = "sirene";

/** No commune of France is so wide: a point farther away was projected otherwise than we think. */
const FARTHEST_KM = 60;

/** An establishment of the stock as a company without name. Throws what names the wrong field. */
export function toCompany(raw: unknown, { reference }: SourceContext): Company {
  const row = check(establishmentRow, raw);
  return {
    siret: row.siret,
    source: SIRENE,
    name: null,
    naf: row.activitePrincipaleEtablissement,
    size: row.trancheEffectifsEtablissement,
    romes: [],
    place: placeOf(row, reference),
    expectedHires: null,
    contact: null,
  };
}

function placeOf(row: Row, reference: Reference): Place {
  const { codePostalEtablissement: postcode, codeCommuneEtablissement: insee } = row;
  const commune = insee === null ? null : reference.commune(insee);
  const street = [row.numeroVoieEtablissement, row.typeVoieEtablissement, row.libelleVoieEtablissement];
  const town = [postcode, commune?.label ?? row.libelleCommuneEtablissement];
  const parts = [street, town].map((words) => words.filter(Boolean).join(" "));
  const label = parts.filter(Boolean).join(", ") || "Adresse inconnue";
  const point = pointOf(row);
  const isThere = point !== null && (commune === null || kmBetween(point, commune) <= FARTHEST_KM);
  return locate({ label, postcode, insee, ...(isThere ? point : { lat: null, lon: null }) }, reference);
}

function pointOf(row: Row): Point | null {
  const { latitude: lat, longitude: lon, codeCommuneEtablissement: insee } = row;
  if (lat !== null && lon !== null) return { lat, lon };
  const { coordonneeLambertAbscisseEtablissement: x, coordonneeLambertOrdonneeEtablissement: y } = row;
  return x === null || y === null || insee === null ? null : toDegrees(x, y, departementOf(insee));
}
