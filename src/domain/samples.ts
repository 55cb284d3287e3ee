/**
 * What examples, tests and benches start from: records of a fictitious world, whose names say so, and an answer and tables that say
 * nothing. Each record has only what it must have; `changes` says the rest.
 */
import { parseNafCode, parseRomeCode, type Siret } from "./codes.ts";
import { type Company, DEMONSTRATION, type Offer, type Training } from "./items.ts";
import type { Place } from "./place.ts";
import type { Reference } from "./reference.ts";
import type { Asked } from "./search.ts";

const METZ: Place = { label: "Metz", postcode: "57000", insee: null, lat: 49.12, lon: 6.18 };
const ROMES = [parseRomeCode("D1102")];

export function fictitiousTraining(id: string, changes: Partial<Training> = {}): Training {
  return {
    id,
    source: DEMONSTRATION,
    title: "CAP Boulanger",
    level: 3,
    romes: ROMES,
    rncp: null,
    cfd: null,
    school: { name: "CFA fictif", siret: null, uai: null },
    place: METZ,
    sessions: [],
    description: null,
    contact: null,
    wishes: [],
    published: true,
    ...changes,
  };
}

export function fictitiousOffer(id: string, changes: Partial<Offer> = {}): Offer {
  return {
    id,
    source: DEMONSTRATION,
    title: "Apprenti boulanger",
    description: null,
    keywords: [],
    romes: ROMES,
    employer: { name: "Fournil fictif", siret: null },
    place: METZ,
    contract: { types: [], start: null, durationMonths: null },
    level: null,
    publishedAt: null,
    expiresAt: null,
    url: null,
    openings: 1,
    disabilityFriendly: null,
    contact: null,
    alsoSeenAt: [],
    ...changes,
  };
}

export function fictitiousCompany(siret: Siret, changes: Partial<Company> = {}): Company {
  return {
    siret,
    source: DEMONSTRATION,
    name: "Boulangerie fictive",
    naf: parseNafCode("1071C"),
    size: null,
    romes: [],
    place: METZ,
    expectedHires: null,
    contact: null,
    ...changes,
  };
}

/** How a search of everything, everywhere, was read. */
export const NOTHING_ASKED: Asked = {
  q: null,
  occupations: [],
  place: null,
  radiusKm: 30,
  words: [],
  named: [],
  interest: null,
  acronyms: [],
  refused: null,
  allOccupations: false,
  corrected: null,
  literal: null,
  heardLevel: null,
  widened: false,
  level: null,
  contract: null,
  startBefore: null,
  disability: false,
  trainingIncluded: null,
  sources: ["binomes", "trainings", "offers", "companies"],
  sort: "best",
};

/** Tables that know no code and no place, and take every occupation for its own. */
export const NOTHING_KNOWN: Reference = {
  occupations: [],
  appellations: [],
  interests: [],
  certifications: [],
  localities: [],
  canonical: (rome) => rome,
  occupation: () => null,
  romeLabel: () => null,
  certificationByRncp: () => null,
  certificationByCfd: () => null,
  commune: () => null,
  communesByPostcode: () => [],
  departement: () => null,
  nearestCommune: () => null,
  nafLabel: () => null,
};
