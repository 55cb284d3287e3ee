import {
  type Clock,
  type Day,
  NO_ADDITIONS,
  type Reference,
  type Search,
  type Snapshot,
  type StoredOffer,
} from "../../src/domain/index.ts";
import { standInPrior } from "../../src/hiring/index.ts";
import { buildSearch, createTextUnderstanding } from "../../src/search/index.ts";
import { type DemonstrationWorld, demonstrationWorld } from "../../src/sources/index.ts";

/** The search over the default demonstration world, built as the service builds it, with no store in between. */
export async function searchOverDemonstration(reference: Reference, today: Day): Promise<Search> {
  const clock: Clock = { now: () => new Date(`${today}T12:00:00Z`) };
  const world = demonstrationWorld({ reference, scale: 0, seed: 2026, today });
  const text = createTextUnderstanding(reference);
  return buildSearch(snapshotOf(world, today), { reference, text, model: standInPrior(reference), clock });
}

function snapshotOf(world: DemonstrationWorld, today: Day): Snapshot {
  return {
    generation: { id: 1, asOf: `${today}T12:00:00Z`, demonstration: true },
    trainings: () => inTurn(world.trainings()),
    offers: () => inTurn(seen(world, today)),
    companies: () => inTurn(world.companies()),
    reference: async () => NO_ADDITIONS,
  };
}

function* seen(world: DemonstrationWorld, seenOn: Day): Generator<StoredOffer[]> {
  for (const batch of world.offers()) yield batch.map((offer) => ({ offer, seenOn }));
}

async function* inTurn<T>(batches: Iterable<T>): AsyncGenerator<T> {
  yield* batches;
}
