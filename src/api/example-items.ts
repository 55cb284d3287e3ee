import {
  DEMONSTRATION,
  type ListedCompany,
  type ListedOffer,
  type ListedTraining,
  type Place,
  parseDay,
  parseInseeCode,
  parseNafCode,
  parseRncpCode,
  parseRomeCode,
  parseSiret,
} from "../domain/index.ts";

/** The items of the examples in the OpenAPI document. Fictitious: no school or company has these names or numbers. */
const METZ: Place = {
  label: "Metz",
  postcode: "57000",
  insee: parseInseeCode("57463"),
  lat: 49.1193,
  lon: 6.1757,
};

const BAKER = parseRomeCode("D1102");

export const EXAMPLE_TRAINING: ListedTraining = {
  kind: "training",
  id: "demonstration-formation-1",
  source: DEMONSTRATION,
  title: "CAP Boulanger",
  level: 3,
  romes: [BAKER],
  rncp: parseRncpCode("RNCP37537"),
  cfd: null,
  school: { name: "CFA de démonstration", siret: parseSiret("00000001400001"), uai: null },
  place: METZ,
  sessions: [{ start: parseDay("2026-09-01"), end: parseDay("2028-06-30"), seats: 24 }],
  description: null,
  contact: { url: "https://cfa.example/", email: "contact@cfa.example", phone: null },
  wishes: [{ platform: "parcoursup", code: "0", url: null }],
  km: 1.2,
  match: "exact",
};

export const EXAMPLE_OFFER: ListedOffer = {
  kind: "offer",
  id: "demonstration-offre-1",
  source: DEMONSTRATION,
  title: "Boulanger en apprentissage",
  description: "Offre fictive.",
  keywords: ["pain"],
  romes: [BAKER],
  employer: { name: "Boulangerie de démonstration", siret: null },
  place: METZ,
  contract: { types: ["apprentissage"], start: parseDay("2026-09-01"), durationMonths: 24 },
  level: 3,
  publishedAt: parseDay("2026-05-02"),
  expiresAt: null,
  url: "https://offres.example/1",
  openings: 1,
  disabilityFriendly: null,
  contact: null,
  alsoSeenAt: [],
  lastDay: parseDay("2026-07-01"),
  km: 2.35,
  match: "exact",
};

const SIRET = parseSiret("00000002200004");

export const EXAMPLE_COMPANY: ListedCompany = {
  kind: "company",
  id: SIRET,
  siret: SIRET,
  source: DEMONSTRATION,
  name: "Fournil de démonstration",
  naf: parseNafCode("1071C"),
  size: "02",
  romes: [],
  place: METZ,
  contact: null,
  potential: "very-high",
  km: 0.8,
  match: "exact",
};
