import fc from "fast-check";
import type {
  Cfd,
  Clock,
  Company,
  Day,
  HiringModel,
  InseeCode,
  Locality,
  NafCode,
  Occupation,
  Offer,
  Place,
  Reference,
  RncpCode,
  RomeCode,
  Session,
  Siret,
  Snapshot,
  StoredOffer,
  Training,
} from "../../domain/index.ts";
import { NO_ADDITIONS, parseDay } from "../../domain/index.ts";
import { NOTHING_UNDERSTOOD, type TextUnderstanding } from "../text/index.ts";
import { POINTS } from "./small-points.ts";
import { BY_WORDS, NAMES } from "./small-words.ts";

/** Everything a search is built from, small enough to be searched by reading all of it. */
export interface SmallWorld {
  readonly trainings: readonly Training[];
  readonly offers: readonly StoredOffer[];
  readonly companies: readonly Company[];
}

export const TODAY: Day = parseDay("2026-05-01");
export const clock: Clock = { now: () => new Date("2026-05-01T10:00:00Z") };

const rome = (code: string) => code as RomeCode;

/** A1101 is split in three newer codes, A1102 keeps its own, A1103 is renamed; nobody knows N9999. */
const OCCUPATIONS: readonly Occupation[] = [
  { rome: rome("A1101"), label: "Culture", newer: newer("A1101", "A1201", "A1202"), words: [] },
  { rome: rome("A1102"), label: "Élevage", newer: newer("A1102"), words: [] },
  { rome: rome("A1103"), label: "Pêche", newer: newer("A1301"), words: [] },
];
export const CODES = ["A1101", "A1201", "A1202", "A1102", "A1103", "A1301", "N9999"].map(rome);

function newer(...codes: string[]): Occupation["newer"] {
  return codes.map((code) => ({ rome: rome(code), label: `newer ${code}` }));
}

const METZ = commune("57463", "Metz", 49.1193, 6.1757, "57");
const NANCY = commune("54395", "Nancy", 48.6921, 6.1844, "54");
const MOSELLE: Locality = { kind: "departement", code: "57", label: "Moselle", population: 1 };
const GRAND_EST: Locality = {
  kind: "region",
  code: "44",
  label: "Grand Est",
  departements: ["54", "57"],
  population: 2,
};

function commune(code: string, label: string, lat: number, lon: number, departement: string) {
  const insee = code as InseeCode;
  return { kind: "commune" as const, code: insee, label, lat, lon, postcodes: [], departement, population: 1 };
}

const has = (one: Occupation, code: RomeCode) => [one, ...one.newer].some((other) => other.rome === code);
const canonical = (code: RomeCode) => OCCUPATIONS.find((one) => has(one, code))?.rome ?? null;

export const reference: Reference = {
  occupations: OCCUPATIONS,
  appellations: [],
  interests: [],
  certifications: [],
  localities: [METZ, NANCY, MOSELLE, GRAND_EST],
  canonical,
  occupation: (code) => OCCUPATIONS.find((one) => one.rome === canonical(code)) ?? null,
  romeLabel: (code) => OCCUPATIONS.find((one) => one.rome === code)?.label ?? null,
  certificationByRncp: (rncp) =>
    rncp === "RNCP1"
      ? { rncp, cfd: "56T23302" as Cfd, title: "", level: 3, romes: [rome("A1102"), rome("A1301")] }
      : null,
  certificationByCfd: () => null,
  commune: (insee) => [METZ, NANCY].find((one) => one.code === insee) ?? null,
  communesByPostcode: () => [],
  departement: () => null,
  nearestCommune: (lat, lon) =>
    Math.abs(lat - METZ.lat) < 0.2 && Math.abs(lon - METZ.lon) < 0.2
      ? METZ
      : Math.abs(lat - NANCY.lat) < 0.2
        ? NANCY
        : null,
  nafLabel: () => null,
};

/** Understands "culture" (A1101, near A1102), "mer" (A1103, near all), two with a diploma and two with a place; names of the four places. */
export const text: TextUnderstanding = {
  understand(q) {
    const nothing = NOTHING_UNDERSTOOD;
    if (BY_WORDS[q] !== undefined) return { ...nothing, ...BY_WORDS[q] };
    if (q === "mer")
      return { ...nothing, exact: [rome("A1103")], close: [rome("A1101"), rome("A1102")], corrected: "mer" };
    if (q === "cap culture") return { ...nothing, exact: [rome("A1101")], level: 3 };
    if (q === "mer metz") return { ...nothing, exact: [rome("A1103")], close: [rome("A1101")], place: METZ };
    if (q === "bac pro moselle") return { ...nothing, level: 4, place: MOSELLE, isOpen: true };
    return nothing;
  },
  occupations: () => [],
  places: () => [],
  locality: (name) => reference.localities.find((one) => one.label === name) ?? null,
};

/** A given prediction stands for each occupation; else one that depends on the size, different for each occupation. */
export const model: HiringModel = {
  name: "small",
  isStandIn: true,
  chancesOf: ({ romes, expectedHires, size }) =>
    romes.map((code, i) => ({ rome: code, expectedHires: expectedHires ?? Number(size ?? 0) / (5 * (i + 1)) })),
};

export function snapshotOf(world: SmallWorld): Snapshot {
  return {
    generation: { id: 1, asOf: "2026-05-01T00:00:00Z", demonstration: true },
    trainings: () => inBatches(world.trainings),
    offers: () => inBatches(world.offers),
    companies: () => inBatches(world.companies),
    reference: async () => NO_ADDITIONS,
  };
}

async function* inBatches<T>(items: readonly T[]): AsyncIterable<readonly T[]> {
  for (let i = 0; i < items.length; i += 3) yield items.slice(i, i + 3);
}

const maybe = <T>(...values: T[]) => fc.constantFrom<T | null>(null, ...values);
const point = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...POINTS) },
  { weight: 5, arbitrary: fc.constantFrom(...POINTS.slice(0, 4)) },
  {
    weight: 2,
    arbitrary: fc.tuple(
      fc.double({ min: 48.9, max: 49.4, noNaN: true }),
      fc.double({ min: 5.8, max: 6.6, noNaN: true }),
    ),
  },
);
const place: fc.Arbitrary<Place> = fc.tuple(point, maybe("57463", "54395")).map(([[lat, lon], insee]) => ({
  label: "quelque part",
  postcode: null,
  insee: insee as InseeCode | null,
  lat,
  lon,
}));
const id = fc.constantFrom("a", "b", "B", "é", "10", "9", "1", "2", "3", '"q"');
const source = fc.constantFrom("one", "two");
const romes = fc.oneof(
  { weight: 4, arbitrary: fc.uniqueArray(fc.constantFrom(...CODES.slice(0, 4)), { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 3 }) },
);
const day = fc
  .constantFrom(
    "2026-01-15",
    "2026-04-30",
    "2026-05-01",
    "2026-06-01",
    "2026-08-31",
    "2026-09-01",
    "2026-11-30",
    "2027-02-28",
  )
  .map(parseDay);
const siret = maybe("11111111100011", "11111111100029", "22222222200022").map((value) => value as Siret | null);

const session: fc.Arbitrary<Session> = day.map((start) => ({ start, end: null, seats: null }));
const training: fc.Arbitrary<Training> = fc.record({
  id,
  source,
  title: fc.constantFrom("CAP « Été »", "Vendeur de fruits", "Les vendeuses", "Fruité, culture"),
  level: maybe<3 | 4 | 5>(3, 4, 5),
  romes,
  rncp: maybe("RNCP1", "RNCP2").map((code) => code as RncpCode | null),
  cfd: maybe("50022137", "32031310", "47000001").map((code) => code as Cfd | null),
  school: siret.map((value) => ({ name: value === null ? "CFA" : "CFA Lidl", siret: value, uai: null })),
  place,
  sessions: fc.array(session, { maxLength: 3 }),
  description: fc.constant(null),
  contact: fc.constant(null),
  wishes: fc.constantFrom([], [{ platform: "parcoursup" as const, code: "77", url: null }]),
  published: fc.constantFrom(true, true, true, true, true, false),
});

const offer: fc.Arbitrary<StoredOffer> = fc
  .record({
    offer: fc.record<Offer>({
      id,
      source,
      title: fc.constantFrom("Apprenti", "Vendeuse fruits et culture", "Fruit", "Lidl recrute", "Vendeurs chez Lidl"),
      description: fc.constant("Ligne 1\nligne 2 — « été » 🥖"),
      keywords: fc.constant([]),
      romes,
      employer: siret.map((value) => ({
        name: value === null ? null : (NAMES[Number(value[0]) - 1] ?? null),
        siret: value,
      })),
      place,
      contract: fc.record({
        types: fc.uniqueArray(fc.constantFrom("apprentissage" as const, "professionnalisation" as const)),
        start: fc.option(day),
        durationMonths: fc.constant(null),
      }),
      level: maybe<3 | 4>(3, 4),
      publishedAt: fc.option(day),
      expiresAt: fc.option(day),
      url: fc.constant(null),
      openings: fc.constantFrom(1, 1, 2, 7),
      disabilityFriendly: maybe(true, false),
      contact: fc.constant(null),
      alsoSeenAt: fc.constant([]),
    }),
    seenOn: fc.constantFrom("2026-05-01", "2026-03-02", "2026-03-01"),
    isIncluded: fc.constantFrom(true, false, false, false),
  })
  .map(({ isIncluded, ...one }) => (isIncluded ? { ...one, offer: { ...one.offer, trainingIncluded: true } } : one));

const company: fc.Arbitrary<Company> = fc.record({
  siret: fc.constantFrom(
    ...[1, 2, 3, 4, 5, 6].map((digit) => `${String(digit).repeat(9)}000${digit}${digit}` as Siret),
  ),
  source,
  name: fc.constantFrom(...NAMES, null),
  naf: fc.constantFrom("1071C", "4711B", "0001Z").map((code) => code as NafCode),
  size: maybe("00", "01", "02", "03", "04", "11", "53"),
  romes,
  place,
  expectedHires: maybe(0.05, 0.2, 0.7, 3),
  contact: fc.constant(null),
});

/** Without it most worlds would be nearly empty. */
const SIZE = { size: "max" } as const;

/** Worlds full of ties: same points, same ids in two sources, same dates, values that are not said. */
export const smallWorlds: fc.Arbitrary<SmallWorld> = fc.record({
  trainings: fc.uniqueArray(training, { ...SIZE, maxLength: 20, selector: (one) => `${one.id} ${one.source}` }),
  offers: fc.uniqueArray(offer, { ...SIZE, maxLength: 20, selector: (one) => `${one.offer.id} ${one.offer.source}` }),
  companies: fc.uniqueArray(company, { ...SIZE, maxLength: 12, selector: (one) => `${one.siret} ${one.source}` }),
});
