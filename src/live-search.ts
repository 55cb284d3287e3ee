import type { Generation, Search, Store } from "./domain/index.ts";

/** The search of the generation in service, replaced when a newer one is published. */
export interface LiveSearch {
  /** Null until the first one is built. */
  current(): Search | null;
  stop(): Promise<void>;
}

/**
 * Builds the search of the store's generation, then follows the store: each newer generation is built beside the one in
 * service and takes its place in one assignment, so that no request waits or fails. One that cannot be built leaves the old one.
 */
export async function keepSearch(
  store: Store,
  build: () => Promise<Search>,
  onFailure: (error: unknown) => void,
): Promise<LiveSearch> {
  let current: Search | null = await build();
  let building: Promise<void> = Promise.resolve();
  let stopped = false;

  const refresh = async (generation: Generation) => {
    if (stopped || (current && current.generation.id >= generation.id)) return;
    try {
      current = await build();
    } catch (error) {
      onFailure(error);
    }
  };
  const unsubscribe = store.onGeneration((generation) => {
    building = building.then(() => refresh(generation));
  });
  const missed = await store.generation();
  if (missed) building = building.then(() => refresh(missed));

  return {
    current: () => current,
    stop: async () => {
      stopped = true;
      unsubscribe();
      await building;
    },
  };
}
