import type { z } from "zod";
import {
  InvalidValue,
  type Place,
  type Reference,
  type Session,
  type Training,
  type WishLink,
} from "../../domain/index.ts";
import { CATALOGUE } from "../catalogue-csv/to-domain.ts";
import { check, locate } from "../checks/index.ts";
import type { SourceContext } from "../format.ts";
import { formation } from "./schema.ts";

type Formation = z.output<typeof formation>;

/** A formation of the catalogue's API, known by its « clé ministère éducatif ». Throws what names the wrong field. */
export function toTraining(raw: unknown, { reference }: SourceContext): Training {
  const row = check(formation, raw);
  const { cfd, rncp_code: rncp } = row;
  if (cfd === null && rncp === null) throw new InvalidValue("rncp_code", null, "rncp_code, cfd or both");
  const place = placeOf(row, reference);
  return {
    id: row.cle_ministere_educatif,
    source: CATALOGUE,
    title: row.onisep_intitule ?? row.intitule_long ?? row.intitule_court ?? titleOf(row, reference),
    level: row.niveau,
    romes: [...new Set(row.rome_codes)],
    rncp,
    cfd,
    school: {
      name: schoolName(row, place),
      siret: row.etablissement_formateur_siret,
      uai: row.uai_formation ?? row.etablissement_formateur_uai,
    },
    place,
    sessions: sessionsOf(row),
    description: [row.objectif, row.contenu].filter(Boolean).join("\n\n") || null,
    contact: null,
    wishes: wishesOf(row),
    published: row.published !== false && row.catalogue_published !== false,
  };
}

function placeOf(row: Formation, reference: Reference): Place {
  const { code_postal: postcode, code_commune_insee: insee } = row;
  const town = [postcode, row.localite ?? (insee && reference.commune(insee)?.label)].filter(Boolean).join(" ");
  const label = [row.lieu_formation_adresse, town].filter(Boolean).join(", ") || "Adresse inconnue";
  const { lat, lon } = row.lieu_formation_geo_coordonnees ?? { lat: null, lon: null };
  return locate({ label, postcode, insee, lat, lon }, reference);
}

function schoolName(row: Formation, place: Place): string {
  const name = row.etablissement_formateur_enseigne ?? row.etablissement_formateur_entreprise_raison_sociale;
  return name ?? `Établissement de formation à ${row.localite ?? place.label}`;
}

/** Starts and ends come as lists side by side. */
function sessionsOf({ date_debut: starts, date_fin: ends, capacite: seats }: Formation): Session[] {
  const sessions = starts.map((start, i): Session => ({ start, end: ends[i] ?? null, seats }));
  const byStart = new Map(sessions.map((session) => [session.start, session]));
  return [...byStart.values()].sort((a, b) => (a.start < b.start ? -1 : 1));
}

function wishesOf({ parcoursup_id: parcoursup, affelnet_id: affelnet }: Formation): WishLink[] {
  const wishes: WishLink[] = [];
  if (parcoursup) wishes.push({ platform: "parcoursup", code: parcoursup, url: null });
  if (affelnet) wishes.push({ platform: "affelnet", code: affelnet, url: null });
  return wishes;
}

function titleOf({ rncp_code: rncp, cfd }: Formation, reference: Reference): string {
  const known = (rncp && reference.certificationByRncp(rncp)) ?? (cfd && reference.certificationByCfd(cfd));
  return known ? known.title : `Certification ${rncp ?? cfd}`;
}
