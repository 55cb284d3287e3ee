import { type Clock, type Store, today } from "../../src/domain/index.ts";
import { loadReference } from "../../src/reference/index.ts";
import { demonstrationWorld } from "../../src/sources/index.ts";

/** Publishes the fictitious world, its records made as they are written, under a source that no service removes. */
export async function publishWorld(store: Store, scale: number, clock: Clock): Promise<void> {
  const day = today(clock);
  const world = demonstrationWorld({ reference: loadReference(), scale, seed: 2026, today: day });
  const own = <Item>(batch: readonly Item[]) => batch.map((item) => ({ ...item, source: "bench" }));
  await store.publish(async (draft) => {
    for (const batch of world.trainings()) await draft.putTrainings(own(batch));
    for (const batch of world.offers()) await draft.putOffers(own(batch), day);
    for (const batch of world.companies()) await draft.putCompanies(own(batch));
  }, clock.now());
}

/** A new generation of the same records. */
export async function touch(store: Store, clock: Clock): Promise<void> {
  await store.publish(async () => undefined, clock.now());
}
