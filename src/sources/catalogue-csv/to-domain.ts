import { createHash } from "node:crypto";
import { InvalidValue, type Place, type Training } from "../../domain/index.ts";
import { normalise } from "../../lib/text.ts";
import { check, locate } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { type CatalogueRow, catalogueRow } from "./schema.ts";

export const CATALOGUE = "catalogue";

/** A row of the catalogue as a training with the sessions of that row. Throws what names the wrong field. */
export function toTraining(raw: unknown, { reference }: SourceContext): Training {
  const row = check(catalogueRow, raw);
  if (row.cfd === null && row.rncp === null) throw new InvalidValue("rncp", "", "rncp, cfd or both");
  const commune = row.code_insee && reference.commune(row.code_insee);
  const town = [row.code_postal, commune?.label].filter(Boolean).join(" ");
  const label = [row.adresse_lieu, town].filter(Boolean).join(", ") || "Adresse inconnue";
  const { lat, lon } = row;
  const place = locate({ label, postcode: row.code_postal, insee: row.code_insee, lat, lon }, reference);
  return {
    id: identityOf(row),
    source: CATALOGUE,
    title: row.intitule ?? titleOf(row, { reference }),
    level: row.niveau,
    romes: row.romes,
    rncp: row.rncp,
    cfd: row.cfd,
    school: { name: schoolName(row, place, commune?.label), siret: row.siret_formateur, uai: row.uai_formateur },
    place,
    sessions: row.periodes.map((start) => ({ start, end: null, seats: null })),
    description: null,
    contact: null,
    wishes: [],
    published: row.published,
  };
}

/** Certification, school and address: what makes two rows the same training. Stable from one export to the next. */
function identityOf(row: CatalogueRow): string {
  const { cfd, rncp, siret_formateur: siret, uai_formateur: uai } = row;
  const address = normalise(row.adresse_lieu ?? `${row.lat} ${row.lon}`);
  const identity = [cfd, rncp, siret, uai, address, row.code_postal, row.code_insee].join("|");
  const digest = createHash("sha256").update(identity).digest("hex").slice(0, 12);
  return [rncp ?? cfd, uai ?? siret ?? "lieu", digest].join("-");
}

/** The file names no school: what it says of it is its code and its town. */
function schoolName({ uai_formateur: uai, siret_formateur: siret }: CatalogueRow, place: Place, town?: string): string {
  const code = uai ? ` (UAI ${uai})` : siret ? ` (SIRET ${siret})` : "";
  return `Établissement de formation à ${town ?? place.postcode ?? place.label}${code}`;
}

function titleOf({ rncp, cfd }: CatalogueRow, { reference }: SourceContext): string {
  const known = (rncp && reference.certificationByRncp(rncp)) ?? (cfd && reference.certificationByCfd(cfd));
  return known ? known.title : `Certification ${rncp ?? cfd}`;
}
