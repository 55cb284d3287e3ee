import { AsyncLocalStorage } from "node:async_hooks";
import type { MessagePort } from "node:worker_threads";
import type { Transaction } from "kysely";
import {
  BinomeError,
  type Clock,
  type FeedBook,
  type KeyRing,
  type LaidOut,
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
import { createImpactStore } from "./impact.ts";
import { createWishCountStore } from "./impact-wishes.ts";
import { createKeyRing } from "./keys.ts";
import { followLatest } from "./latest.ts";
import { lend } from "./lent.ts";
import { migrate } from "./migrate.ts";
import { createOfferBoard } from "./offer-board.ts";
import { createProblemReports } from "./problem-reports.ts";
import { publish } from "./publish.ts";
import { listReports, saveReport } from "./reports.ts";
import type { Tables } from "./schema.ts";
import { asCopied, asParameters, createSqlLists, layOut } from "./search/index.ts";
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
  const inTurn = oneAtATimeEach(backend);
  const { expire, ...ring } = createKeyRing(backend);
  const { tell, ...board } = createOfferBoard(db, (work) => inTurn("offers", work));
  const latest = await followLatest(backend, () => {
    expire();
    tell();
  });
  const searchLists = createSqlLists(backend);
  return {
    lend: (port) => lend(port, backend, latest.catchUp),
    generation: latest.current,
    publish: async (write, asOf) => latest.published(await inTurn("publish", () => publish(db, write, asOf))),
    read: (visit) => inTurn("read", () => openSnapshot(db, visit)),
    onGeneration: latest.onGeneration,
    ...ring,
    ...board,
    ...createImpactStore(db, (work) => inTurn("impact", work)),
    ...createWishCountStore(db, (work) => inTurn("wishCounts", work)),
    ...createProblemReports(db, clock, (work) => inTurn("problems", work)),
    layOut: async (derive) => inTurn("layOut", layingOut(backend, derive)),
    lists: (question) => inTurn("lists", () => searchLists(question)),
    ...createFeedBook(backend, (work) => inTurn("feeds", work)),
    saveReport: (report) => inTurn("saveReport", () => saveReport(db, report, clock.now())),
    reports: (limit) => inTurn("reports", () => listReports(db, limit)),
    close: async () => {
      latest.close();
      await backend.close();
    },
  };
}

/** Lays out in one transaction; on a server, with connections of their own for what can be done side by side. */
function layingOut(
  { db, shared, isBorrowed }: Backend,
  derive: Parameters<SearchableStore["layOut"]>[0],
): () => Promise<LaidOut> {
  if (isBorrowed)
    throw new BinomeError("store.layOut was called on a borrowed database: call it in the thread that owns it.");
  const beside =
    (tx: Transaction<Tables>) =>
    <T>(work: (tx: Transaction<Tables>) => Promise<T>) =>
      shared ? db.transaction().execute(work) : work(tx);
  return () => db.transaction().execute((tx) => layOut(tx, derive, beside(tx), shared ? asCopied : asParameters));
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
