import {
  type Clock,
  type Day,
  type HiringModel,
  NO_ADDITIONS,
  parseDay,
  type Reference,
  type Snapshot,
  type StoredOffer,
} from "../../src/domain/index.ts";
import { standInPrior } from "../../src/hiring/index.ts";
import { loadReference } from "../../src/reference/index.ts";
import { createTextUnderstanding, type TextUnderstanding } from "../../src/search/index.ts";
import { demonstrationWorld } from "../../src/sources/index.ts";

const SEED = 2026;
const TODAY: Day = parseDay("2026-05-04");

/** What a search over France is built from: the fictitious world at France's size, with no store in between. */
export interface France {
  readonly snapshot: Snapshot;
  readonly reference: Reference;
  readonly model: HiringModel;
  readonly text: TextUnderstanding;
  readonly clock: Clock;
}

/** `scale` 1 is France's size: 60 k trainings, 250 k offers, 800 k companies. Records are made before, so as not to be timed. */
export function france(scale: number): France {
  const reference = loadReference();
  const world = demonstrationWorld({ reference, scale, seed: SEED, today: TODAY });
  const trainings = [...world.trainings()];
  const offers = [...world.offers()].map((batch) => batch.map((offer): StoredOffer => ({ offer, seenOn: TODAY })));
  const companies = [...world.companies()];
  return {
    reference,
    text: createTextUnderstanding(reference),
    model: standInPrior(reference),
    clock: { now: () => new Date(`${TODAY}T10:00:00Z`) },
    snapshot: {
      generation: { id: 1, asOf: `${TODAY}T04:00:00Z`, demonstration: true },
      trainings: () => inTurn(trainings),
      offers: () => inTurn(offers),
      companies: () => inTurn(companies),
      reference: async () => NO_ADDITIONS,
    },
  };
}

/** Gives each batch away: once read, nothing here holds it, as when a store streams them. */
async function* inTurn<T>(batches: T[]): AsyncGenerator<T> {
  for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) yield batch;
}
