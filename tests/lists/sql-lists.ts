import type { Derivation, GenerationRecords, ListSearch, SearchableStore, Store } from "../../src/domain/index.ts";
import { clock, model, reference, type SmallWorld } from "../../src/search/oracle/small-world.ts";

const SOURCES = ["one", "two"];
const KINDS = ["trainings", "offers", "companies"] as const;

/** Publishes a small world on its day, in place of the one before, and lays it out for searches in SQL. */
export async function sqlLists(store: Store & SearchableStore, world: SmallWorld): Promise<ListSearch> {
  await store.publish(async (draft) => {
    for (const kind of KINDS) for (const source of SOURCES) await draft.removeMissing(kind, source);
    await draft.putTrainings(world.trainings);
    await draft.putCompanies(world.companies);
    for (const { offer, seenOn } of world.offers) await draft.putOffers([offer], seenOn);
  }, clock.now());
  await store.layOut(derive);
  return store;
}

/** A small world is laid out as it was published. */
export async function derive(items: GenerationRecords): Promise<Derivation> {
  return { items, reference, model };
}
