import { type InseeCode, type Offer, parseRomeCode } from "../domain/index.ts";

/** A fictitious offer. */
export function fakeOffer(source: string, id: string, changes: Partial<Offer> = {}): Offer {
  return {
    id,
    source,
    title: `Apprenti boulanger ${id}`,
    description: null,
    keywords: [],
    romes: [parseRomeCode("D1102")],
    employer: { name: `Fournil fictif ${source} ${id}`, siret: null },
    place: { label: "Metz", postcode: "57000", insee: "57463" as InseeCode, lat: 49.12, lon: 6.18 },
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
