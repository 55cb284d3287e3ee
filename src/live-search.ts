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
  const kept = new KeptSearch(store, serve, onFailure, await serve(0));
  await kept.follow();
  return kept;
}

class KeptSearch<Served extends WithSearch> implements LiveSearch<Served> {
  readonly #store: Store & OfferBoard;
  readonly #serve: (offerChange: number) => Promise<Served>;
  readonly #onFailure: (error: unknown) => void;
  #base: Base<Served>;
  #current: Search;
  #working: Promise<void> = Promise.resolve();
  #stopped = false;
  #retry: NodeJS.Timeout | undefined;
  #stopListening: readonly (() => void)[] = [];

  constructor(
    store: Store & OfferBoard,
    serve: (offerChange: number) => Promise<Served>,
    onFailure: (error: unknown) => void,
    served: Served,
  ) {
    this.#store = store;
    this.#serve = serve;
    this.#onFailure = onFailure;
    this.#base = baseOf(served);
    this.#current = served.search;
  }

  current(): Search {
    return this.#current;
  }

  served(): Served {
    return this.#base.served;
  }

  /** Listens first, then looks for what was published while the first search was made. */
  async follow(): Promise<void> {
    this.#stopListening = [
      this.#store.onGeneration((generation) => this.#refresh(generation)),
      this.#store.onOfferChange(paced(() => this.#inTurn(() => this.#takeIn()))),
    ];
    const missed = await this.#store.generation();
    if (missed) this.#refresh(missed);
    this.#inTurn(() => this.#takeIn());
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    for (const stop of this.#stopListening) stop();
    await this.#working;
  }

  #inTurn(work: () => Promise<void>): void {
    this.#working = this.#working
      .then(() => (this.#stopped ? undefined : work()))
      .catch((error: unknown) => {
        if (!this.#stopped) this.#onFailure(error);
      });
  }

  #refresh(generation: Generation): void {
    clearTimeout(this.#retry);
    this.#inTurn(async () => {
      if (this.#current.generation.id >= generation.id) return;
      this.#retry = setTimeout(() => this.#refresh(generation), RETRY_MS).unref();
      await this.#renew(0);
      clearTimeout(this.#retry);
      this.#inTurn(() => this.#takeIn());
    });
  }

  async #renew(offerChange: number): Promise<void> {
    this.#base = baseOf(await this.#serve(offerChange));
    this.#current = this.#base.served.search;
  }

  /** Adds what was put up since the last time to the search in service. */
  async #takeIn(): Promise<void> {
    const base = this.#base;
    const { last, changes } = await this.#store.offerChanges(base.last);
    if (changes.length === 0) return;
    for (const change of changes) base.changes.set(`${change.source}\n${change.id}`, change);
    if (base.changes.size > MOST_CHANGES) return this.#renew(last);
    base.last = last;
    this.#current = base.served.search.withOffers([...base.changes.values()], last);
  }
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
