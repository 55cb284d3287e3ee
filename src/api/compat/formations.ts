import type { ListedTraining, Reference, Search, SearchParams } from "../../domain/index.ts";
import { certificationAs } from "./certifications.ts";
import { addressOf, pointOf } from "./places.ts";
import { walk } from "./walk.ts";

/** A training as the official client reads it. */
export function formationAs(training: ListedTraining, reference: Reference) {
  const { id, school, place, sessions, contact, description } = training;
  const organisme = { organisme: organismeAs(school), connu: school.siret !== null };
  return {
    identifiant: { cle_ministere_educatif: id },
    statut: { catalogue: "publié" },
    formateur: organisme,
    responsable: organisme,
    certification: {
      valeur: certificationAs(certificationOf(training, reference), reference),
      connue: training.rncp !== null || training.cfd !== null,
    },
    lieu: {
      adresse: addressOf(place, reference),
      geolocalisation: pointOf(place),
      precision: null,
      siret: school.siret,
      uai: school.uai,
    },
    contact: { email: emailOf(contact?.email), telephone: contact?.phone ?? null },
    onisep: {
      url: null,
      intitule: null,
      libelle_poursuite: null,
      lien_site_onisepfr: null,
      discipline: null,
      domaine_sousdomaine: null,
    },
    modalite: { entierement_a_distance: false, duree_indicative: yearsOf(sessions), annee_cycle: null, mef_10: null },
    contenu_educatif: { contenu: description ?? "", objectif: "" },
    sessions: sessions.map(({ start, end, seats }) => ({ debut: start, fin: end ?? start, capacite: seats })),
  };
}

/** In the tables the certification has its own title; a training may be called anything. */
function certificationOf({ rncp, cfd, title, level, romes }: ListedTraining, reference: Reference) {
  const known = (rncp && reference.certificationByRncp(rncp)) || (cfd && reference.certificationByCfd(cfd)) || null;
  return {
    rncp,
    cfd,
    title: known?.title ?? title,
    level: level ?? known?.level ?? null,
    romes: known?.romes ?? romes,
  };
}

/** The day that stands for those we do not know, where the client wants one. */
const UNKNOWN_DAY = "1900-01-01";

function organismeAs({ name, siret, uai }: ListedTraining["school"]) {
  if (siret === null) return null;
  return {
    identifiant: { uai, siret },
    etablissement: {
      siret,
      ouvert: true,
      enseigne: name,
      adresse: null,
      geopoint: null,
      creation: UNKNOWN_DAY,
      fermeture: null,
    },
    unite_legale: {
      siren: siret.slice(0, 9),
      actif: true,
      raison_sociale: name,
      creation: UNKNOWN_DAY,
      cessation: null,
    },
    renseignements_specifiques: { qualiopi: false, numero_activite: null },
    statut: { referentiel: "présent" },
    contacts: [],
  };
}

/** The client checks addresses by its own rule, stricter than ours: one that it would refuse is left out. */
function emailOf(email: string | null | undefined): string | null {
  return email && /^(?!\.)(?!.*\.\.)[\w'+\-.]*[\w+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/.test(email)
    ? email
    : null;
}

const YEAR_MS = 365.25 * 86_400_000;

/** Years of the first session that says when it ends; 0 when none does. */
function yearsOf(sessions: ListedTraining["sessions"]): number {
  for (const { start, end } of sessions) {
    if (end !== null) return Math.max(1, Math.round((Date.parse(end) - Date.parse(start)) / YEAR_MS));
  }
  return 0;
}

/** Where pages of a list begin, so that whoever reads them one after the other does not have us walk from the start each time. */
export class Bookmarks {
  readonly #cursors = new Map<string, string>();

  get(key: string): string | undefined {
    return this.#cursors.get(key);
  }

  set(key: string, cursor: string): void {
    if (this.#cursors.size >= MOST_BOOKMARKS) this.#cursors.delete(this.#cursors.keys().next().value as string);
    this.#cursors.set(key, cursor);
  }
}

const MOST_BOOKMARKS = 10_000;
const STEP = 100;

/** One page of trainings, by its number, and how many there are in all. */
export function formationPage(search: Search, params: SearchParams, start: number, size: number, bookmarks: Bookmarks) {
  const keyAt = (offset: number) => `${search.generation.id} ${search.offerChange} ${JSON.stringify(params)} ${offset}`;
  let offset = Math.floor(start / STEP) * STEP;
  while (offset > 0 && bookmarks.get(keyAt(offset)) === undefined) offset -= STEP;
  const items: ListedTraining[] = [];
  let total = 0;
  for (const page of walk(search, "trainings", params, bookmarks.get(keyAt(offset)))) {
    total = page.total;
    if (page.next !== null) bookmarks.set(keyAt(offset + STEP), page.next);
    for (const [i, item] of page.items.entries()) {
      if (offset + i >= start && offset + i < start + size) items.push(item);
    }
    offset += STEP;
    if (offset >= start + size || start >= total) break;
  }
  return { items, total };
}
