import { EXAMPLE_COMPANY, EXAMPLE_OFFER, EXAMPLE_TRAINING } from "../../src/api/example-items.ts";
import {
  type Clock,
  type Company,
  type Day,
  NO_ADDITIONS,
  type Offer,
  parseDay,
  parseRomeCode,
  parseSiret,
  type Search,
  type Snapshot,
  type StoredOffer,
  type Training,
} from "../../src/domain/index.ts";
import { standInPrior } from "../../src/hiring/index.ts";
import { loadReference } from "../../src/reference/index.ts";
import { buildSearch, createTextUnderstanding } from "../../src/search/index.ts";

export const clock: Clock = { now: () => new Date("2026-05-04T10:00:00Z") };

/** The real search over a handful of items around Metz, built as the service builds it, with no store in between. */
export async function searchOverTinyWorld(): Promise<Search> {
  const reference = loadReference();
  const text = createTextUnderstanding(reference);
  return buildSearch(tinyWorld(), { reference, text, model: standInPrior(reference), clock });
}

function tinyWorld(): Snapshot {
  const seenOn = "2026-05-03" as Day;
  const stored = (offer: Offer): StoredOffer => ({ offer, seenOn });
  const open = storedOffer("ouverte");
  return {
    generation: { id: 7, asOf: "2026-05-04T06:00:00.000Z", demonstration: false },
    trainings: () => once([storedTraining("une"), { ...storedTraining("une"), source: "autre", level: null }]),
    offers: () => once([open, { ...storedOffer("finie"), expiresAt: parseDay("2026-05-01") }].map(stored)),
    companies: () => once([storedCompany()]),
    reference: async () => NO_ADDITIONS,
  };
}

export function storedTraining(id: string): Training {
  const { kind: _kind, km: _km, match: _match, ...training } = EXAMPLE_TRAINING;
  return { ...training, id, published: true };
}

export function storedOffer(id: string): Offer {
  const { kind: _kind, km: _km, match: _match, lastDay: _lastDay, ...offer } = EXAMPLE_OFFER;
  return { ...offer, id };
}

function storedCompany(): Company {
  const { kind: _kind, km: _km, match: _match, potential: _potential, id: _id, ...company } = EXAMPLE_COMPANY;
  return { ...company, siret: parseSiret("00000002200004"), romes: [parseRomeCode("D1102")], expectedHires: 2 };
}

async function* once<Item>(batch: readonly Item[]): AsyncGenerator<readonly Item[]> {
  yield batch;
}
