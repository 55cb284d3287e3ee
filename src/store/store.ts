import { AsyncLocalStorage } from "node:async_hooks";
import type { MessagePort } from "node:worker_threads";
import {
  BinomeError,
  type Clock,
  type FeedBook,
  type Generation,
  type KeyRing,
  type ObservationStore,
  type OfferBoard,
  type ProblemReports,
  type SearchableStore,
  type Store,
  type VisitStore,
  type WishCountStore,
} from "../domain/index.ts";
import type { Backend } from "./backend.ts";
import { createFeedBook } from "./feed-book.ts";
import { currentGeneration } from "./generations.ts";
import { createImpactStore } from "./impact.ts";
import { createWishCountStore } from "./impact-wishes.ts";
import { createKeyRing } from "./keys.ts";
import { lend } from "./lent.ts";
import { createListeners } from "./listeners.ts";
import { migrate } from "./migrate.ts";
import { createOfferBoard } from "./offer-board.ts";
import { createProblemReports } from "./problem-reports.ts";
import { publish } from "./publish.ts";
import { listReports, saveReport } from "./reports.ts";
import { createSqlLists, layOut } from "./search/index.ts";
import { openSnapshot } from "./snapshot.ts";

/** The records, and what the API keeps beside them. */
export type Records = Store &
  KeyRing &
  OfferBoard &
  SearchableStore &
  ProblemReports &
  WishCountStore &
  VisitStore &
  ObservationStore &
  FeedBook &
  Lender;

/** What lets another thread of this process use the embedded database, which has one owner. */
interface Lender {
  /** Does what `openStore({ port })` asks at the other end, until it is closed. */
  lend(port: MessagePort): void;
}

/** The store over a backend, its tables brought up to date. */
export async function createStore(backend: Backend, clock: Clock): Promise<Records> {
  const { db } = backend;
  await backend.inTurn(() => migrate(db));
  // The embedded store has one owner, who need not wait for a long import to know its own generation.
  let latest = await backend.inTurn(() => currentGeneration(db));
  const inTurn = oneAtATimeEach(backend);
  const { expire, ...ring } = createKeyRing(backend);
  const { tell, ...board } = createOfferBoard(db, (work) => inTurn("offers", work));
  const listeners = createListeners(
    (announce) =>
      backend.watch(async () => {
        expire();
        tell();
        const generation = await currentGeneration(db);
        if (generation !== null) announce(generation);
      }),
    () => latest,
  );

  const searchLists = createSqlLists(backend);
  const remember = (generation: Generation | null) => {
    if ((generation?.id ?? 0) > (latest?.id ?? 0)) latest = generation;
    return generation;
  };
  const published = (generation: Generation) => {
    listeners.announce(generation);
    remember(generation);
    // Nobody waits for it, and one that fails is made good by the next.
    backend.inTurn(backend.tidy).catch(() => undefined);
    return generation;
  };

  const catchUp = async () => {
    const generation = await backend.inTurn(() => currentGeneration(db));
    if ((generation?.id ?? 0) > (latest?.id ?? 0)) published(generation as Generation);
  };

  return {
    lend: (port) => lend(port, backend, catchUp),
    generation: async () => (backend.shared ? remember(await currentGeneration(db)) : latest),
    publish: async (write, asOf) => published(await inTurn("publish", () => publish(db, write, asOf))),
    read: (visit) => inTurn("read", () => openSnapshot(db, visit)),
    onGeneration: listeners.add,
    ...ring,
    ...board,
    ...createImpactStore(db, (work) => inTurn("impact", work)),
    ...createWishCountStore(db, (work) => inTurn("wishCounts", work)),
    ...createProblemReports(db, clock, (work) => inTurn("problems", work)),
    layOut: async (derive) => {
      if (backend.isBorrowed)
        throw new BinomeError("store.layOut was called on a borrowed database: call it in the thread that owns it.");
      return inTurn("layOut", () =>
        db
          .transaction()
          .execute((tx) => layOut(tx, derive, (work) => (backend.shared ? db.transaction().execute(work) : work(tx)))),
      );
    },
    lists: (question) => inTurn("lists", () => searchLists(question)),
    ...createFeedBook(backend, (work) => inTurn("feeds", work)),
    saveReport: (report) => inTurn("saveReport", () => saveReport(db, report, clock.now())),
    reports: (limit) => inTurn("reports", () => listReports(db, limit)),
    close: async () => {
      listeners.close();
      await backend.close();
    },
  };
}

/**
 * The backend's turns, refused to whoever already holds one: on PGlite's only connection a `publish` awaited inside a
 * `read` would wait for itself for ever. Refused on a server too, so that both behave the same.
 */
function oneAtATimeEach(backend: Backend) {
  const held = new AsyncLocalStorage<{ name: string; open: boolean }>();
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const outer = held.getStore();
    if (outer?.open)
      throw new BinomeError(`store.${name} was called inside store.${outer.name}: call it once that is done.`);
    const turn = { name, open: true };
    try {
      return await backend.inTurn(() => held.run(turn, work));
    } finally {
      turn.open = false;
    }
  };
}
