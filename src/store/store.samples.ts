import {
  type Company,
  DEMONSTRATION,
  type ImportReport,
  type Offer,
  type Place,
  parseNafCode,
  parseRomeCode,
  parseSiret,
  type Training,
} from "../domain/index.ts";

/** Records of a fictitious world, for the tests of the store. */
export { DEMONSTRATION };

const place: Place = { label: "Metz", postcode: "57000", insee: null, lat: 49.12, lon: 6.18 };
const romes = [parseRomeCode("D1102")];

export function training(id: string, changes: Partial<Training> = {}): Training {
  return {
    id,
    source: "catalogue",
    title: "CAP Boulanger",
    level: 3,
    romes,
    rncp: null,
    cfd: null,
    school: { name: "CFA fictif", siret: null, uai: null },
    place,
    sessions: [],
    description: null,
    contact: null,
    wishes: [],
    published: true,
    ...changes,
  };
}

export function offer(id: string, changes: Partial<Offer> = {}): Offer {
  return {
    id,
    source: "feed",
    title: "Apprenti boulanger",
    description: "Au fournil dès 5 h.",
    keywords: [],
    romes,
    employer: { name: "Fournil fictif", siret: null },
    place,
    contract: { types: ["apprentissage"], start: null, durationMonths: null },
    level: null,
    publishedAt: null,
    expiresAt: null,
    url: `https://example.org/${id}`,
    openings: 1,
    disabilityFriendly: null,
    contact: null,
    alsoSeenAt: [],
    ...changes,
  };
}

export function company(number: number, changes: Partial<Company> = {}): Company {
  return {
    siret: siret(number),
    source: "establishments",
    name: "Boulangerie fictive",
    naf: parseNafCode("1071C"),
    size: null,
    romes: [],
    place,
    expectedHires: null,
    contact: null,
    ...changes,
  };
}

export function report(kind: string, startedAt = "2026-05-01T06:00:00.000Z"): ImportReport {
  return {
    kind,
    files: [`${kind}.csv`],
    startedAt,
    seconds: 1,
    read: 3,
    kept: 2,
    unchanged: 0,
    removed: 0,
    rejected: [],
  };
}

/** The only check digit that makes a SIRET of this number. */
function siret(number: number) {
  const stem = String(number).padStart(13, "0");
  for (let digit = 0; digit < 10; digit++) {
    try {
      return parseSiret(`${stem}${digit}`);
    } catch {
      // Another digit is the right one.
    }
  }
  throw new Error(`No SIRET starts with ${stem}.`);
}
