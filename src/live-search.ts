import type { Generation, GrowingSearch, OfferBoard, OfferChange, Search, Store } from "./domain/index.ts";

/** The search of the generation in service, replaced when a newer one is published or offers are put up. */
export interface LiveSearch {
  /** Null until the first one is built. */
  current(): Search | null;
  stop(): Promise<void>;
}

/** Past this, what was put up since the generation is read again with all the rest. */
const MOST_CHANGES = 10_000;

/** Offers put up one after the other are taken in together, once in this time at most. */
const PAUSE_MS = 2_000;

/** A search of the records as they are, and what changed on the offer board since it was built. */
interface Base {
  readonly search: GrowingSearch;
  readonly changes: Map<string, OfferChange>;
  /** The number of the last change that was taken in. */
  last: number;
}

/**
 * Builds the search of the store's generation, then follows the store: each newer generation is built beside the one in
 * service and takes its place in one assignment, so that no request waits or fails. One that cannot be built leaves the old one.
 * Offers put up in between are added to the index in service, much sooner than it could be built again.
 */
export async function keepSearch(
  store: Store & OfferBoard,
  build: () => Promise<GrowingSearch>,
  onFailure: (error: unknown) => void,
): Promise<LiveSearch> {
  let base = await openBase(store, build);
  let current: Search = base.search.withOffers([], base.last);
  let working: Promise<void> = Promise.resolve();
  let stopped = false;

  const inTurn = (work: () => Promise<void>) => {
    working = working.then(() => (stopped ? undefined : work())).catch(onFailure);
  };
  const renew = async () => {
    base = await openBase(store, build);
    current = base.search.withOffers([], base.last);
  };
  const refresh = (generation: Generation) =>
    inTurn(async () => {
      if (current.generation.id < generation.id) await renew();
    });
  const takeIn = async () => {
    const { last, changes } = await store.offerChanges(base.last);
    if (changes.length === 0) return;
    for (const change of changes) base.changes.set(`${change.source}\n${change.id}`, change);
    if (base.changes.size > MOST_CHANGES) return renew();
    base.last = last;
    current = base.search.withOffers([...base.changes.values()], last);
  };
  const stopListening = [store.onGeneration(refresh), store.onOfferChange(paced(() => inTurn(takeIn)))];
  const missed = await store.generation();
  if (missed) refresh(missed);
  inTurn(takeIn);

  return {
    current: () => current,
    stop: async () => {
      stopped = true;
      for (const stop of stopListening) stop();
      await working;
    },
  };
}

/** The number is read first: changes made while the records are read are taken in again, which changes nothing. */
async function openBase(store: OfferBoard, build: () => Promise<GrowingSearch>): Promise<Base> {
  const last = await store.lastOfferChange();
  return { search: await build(), changes: new Map(), last };
}

/** Calls `work` at once, then once more at the end of the pause if it was asked meanwhile. */
function paced(work: () => void): () => void {
  let asked = false;
  let timer: NodeJS.Timeout | null = null;
  const ask = () => {
    asked = true;
    if (timer !== null) return;
    asked = false;
    work();
    timer = setTimeout(() => {
      timer = null;
      if (asked) ask();
    }, PAUSE_MS);
    timer.unref();
  };
  return ask;
}
