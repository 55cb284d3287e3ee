import type { Derivation, ListSearch, SearchableStore, Store } from "../../src/domain/index.ts";
import type { SmallWorld } from "../../src/search/oracle/small-world.ts";

const SOURCES = ["one", "two"];
const KINDS = ["trainings", "offers", "companies"] as const;

/** Publishes a small world in place of the one before, and lays it out for searches in SQL. */
export async function sqlLists(
  store: Store & SearchableStore,
  world: SmallWorld,
  derivation: Derivation,
): Promise<ListSearch> {
  await store.publish(async (draft) => {
    for (const kind of KINDS) for (const source of SOURCES) await draft.removeMissing(kind, source);
    await draft.putTrainings(world.trainings);
    await draft.putCompanies(world.companies);
    for (const { offer, seenOn } of world.offers) await draft.putOffers([offer], seenOn);
  }, new Date());
  await store.layOut(derivation);
  return store;
}
