import type { Company, NafCode, Offer, RomeCode, Siret, Training } from "../../domain/index.ts";

/** Items of one place that differ by their name and their occupation. For tests. */
const place = { label: "Metz", postcode: null, insee: null, lat: 49.12, lon: 6.18 };
const nothing = { description: null, contact: null };

export function training(id: string, school: string, rome: string): Training {
  return {
    ...nothing,
    id,
    source: "one",
    title: "Formation d’exemple",
    level: 3,
    romes: [rome as RomeCode],
    rncp: null,
    cfd: null,
    school: { name: school, siret: null, uai: null },
    place,
    sessions: [],
    wishes: [],
    published: true,
  };
}

export function offer(id: string, employer: string | null, rome: string): Offer {
  return {
    ...nothing,
    id,
    source: "one",
    title: "Offre d’exemple",
    keywords: [],
    romes: [rome as RomeCode],
    employer: { name: employer, siret: null },
    place,
    contract: { types: [], start: null, durationMonths: null },
    level: null,
    publishedAt: null,
    expiresAt: null,
    url: null,
    openings: 1,
    disabilityFriendly: null,
    alsoSeenAt: [],
  };
}

export function company(siret: string, name: string | null, rome: string): Company {
  return {
    contact: null,
    siret: siret as Siret,
    source: "one",
    name,
    naf: "10.71C" as NafCode,
    size: null,
    romes: [rome as RomeCode],
    place,
    expectedHires: 1,
  };
}
