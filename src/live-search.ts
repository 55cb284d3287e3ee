import type { Generation, GrowingSearch, OfferBoard, OfferChange, Search, Store } from "./domain/index.ts";

/** A generation in service, replaced when a newer one is published; its search also when offers are put up. */
export interface LiveSearch<Served> {
  /** Null until the first one is ready. */
  current(): Search | null;
  /** What came with that search when it was built. */
  served(): Served | null;
  stop(): Promise<void>;
}

/** What takes part of a generation to be kept: the search, and whatever else is made with it. */
interface WithSearch {
  readonly search: GrowingSearch;
}

/** Past this, what was put up since the generation is read again with all the rest. */
const MOST_CHANGES = 10_000;

/** Offers put up one after the other are taken in together, once in this time at most. */
const PAUSE_MS = 2_000;

/** A generation that could not be made ready is tried again after this long, or as soon as another one is published. */
const RETRY_MS = 60_000;

/** A search of the records as they are, and what changed on the offer board since it was built. */
interface Base<Served> {
  readonly served: Served;
  readonly changes: Map<string, OfferChange>;
  /** The number of the last change that was taken in. */
  last: number;
}

/**
 * Has the store's generation made ready, then follows the store: each newer generation is prepared beside the one in
 * service and takes its place in one assignment, so that no request waits or fails. One that cannot be made leaves the old one.
 * Offers put up in between are added to the index in service, much sooner than it could be built again. `serve` gives the current
 * generation, with the changes of offers up to the number given.
 */
export async function keepSearch<Served extends WithSearch>(
  store: Store & OfferBoard,
  serve: (offerChange: number) => Promise<Served>,
  onFailure: (error: unknown) => void,
): Promise<LiveSearch<Served>> {
  let base = baseOf(await serve(0));
  let current: Search = base.served.search;
  let working: Promise<void> = Promise.resolve();
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;

  const inTurn = (work: () => Promise<void>) => {
    working = working
      .then(() => (stopped ? undefined : work()))
      .catch((error: unknown) => {
        if (!stopped) onFailure(error);
      });
  };
  const renew = async (offerChange: number) => {
    base = baseOf(await serve(offerChange));
    current = base.served.search;
  };
  const refresh = (generation: Generation) => {
    clearTimeout(retry);
    inTurn(async () => {
      if (current.generation.id >= generation.id) return;
      retry = setTimeout(() => refresh(generation), RETRY_MS).unref();
      await renew(0);
      clearTimeout(retry);
      inTurn(takeIn);
    });
  };
  const takeIn = async () => {
    const { last, changes } = await store.offerChanges(base.last);
    if (changes.length === 0) return;
    for (const change of changes) base.changes.set(`${change.source}\n${change.id}`, change);
    if (base.changes.size > MOST_CHANGES) return renew(last);
    base.last = last;
    current = base.served.search.withOffers([...base.changes.values()], last);
  };
  const stopListening = [store.onGeneration(refresh), store.onOfferChange(paced(() => inTurn(takeIn)))];
  const missed = await store.generation();
  if (missed) refresh(missed);
  inTurn(takeIn);

  return {
    current: () => current,
    served: () => base.served,
    stop: async () => {
      stopped = true;
      clearTimeout(retry);
      for (const stop of stopListening) stop();
      await working;
    },
  };
}

function baseOf<Served extends WithSearch>(served: Served): Base<Served> {
  return { served, changes: new Map(), last: served.search.offerChange };
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
