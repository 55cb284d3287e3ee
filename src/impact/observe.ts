import {
  type Clock,
  type ObservationStore,
  type Orientation,
  type Search,
  today,
  type WishCountStore,
} from "../domain/index.ts";
import { observeEmployersNear } from "./employers-near-wishes/index.ts";
import { observeMarket } from "./market/index.ts";

export interface ObserveOptions {
  readonly store: WishCountStore & Pick<ObservationStore, "noteObservations">;
  readonly search: () => Search | null;
  readonly orientation: () => Orientation | null;
  readonly clock: Clock;
}

/**
 * Gives what notes the figures of the week, from the generation in service: to be called from time to time. Each generation and each import
 * of wishes is looked at once a day.
 */
export function weeklyObserver({ store, search, orientation, clock }: ObserveOptions): () => Promise<void> {
  let seen = "";
  return async () => {
    const [current, guide] = [search(), orientation()];
    if (current === null || guide === null) return;
    const edition = (await store.wishEditions()).findLast(({ platform }) => platform === "parcoursup");
    const day = today(clock);
    const now = `${day} ${current.generation.id} ${edition?.id}`;
    if (now === seen) return;
    seen = now;
    await store.noteObservations(await observeMarket(current, day));
    // Real schools say nothing of fictitious employers.
    if (edition === undefined || current.generation.demonstration) return;
    const counts = await store.wishCounts(edition.id);
    await store.noteObservations(await observeEmployersNear(counts, current, guide, day));
  };
}
