import type { MessagePort } from "node:worker_threads";
import { type Clock, systemClock } from "../domain/index.ts";
import type { Backend } from "./backend.ts";
import { openEmbedded } from "./embedded.ts";
import { borrowed } from "./lent.ts";
import { openServer } from "./server.ts";
import { createStore, type Records } from "./store.ts";

export interface OpenOptions {
  /** Holds the embedded database, in its folder `postgres`. Not touched when there is a `databaseUrl`. */
  readonly dataDir: string;
  /** "postgresql://…" of a server, version 15 or later; null: the embedded database. */
  readonly databaseUrl: string | null;
  readonly clock?: Clock;
}

/** The store of a thread that has the embedded database open, used from this one: see `Records.lend`. */
export interface BorrowOptions {
  readonly port: MessagePort;
  readonly clock?: Clock;
}

/**
 * Opens the store and brings its tables up to date. Throws `StoreLocked` when another store holds `dataDir`,
 * `StoreUnavailable` when the server cannot be used.
 */
export async function openStore(options: OpenOptions | BorrowOptions): Promise<Records> {
  const { clock = systemClock } = options;
  const backend = "port" in options ? borrowed(options.port) : await openBackend(options);
  try {
    return await createStore(backend, clock);
  } catch (error) {
    await backend.close();
    throw error;
  }
}

function openBackend({ dataDir, databaseUrl }: OpenOptions): Promise<Backend> {
  return databaseUrl === null ? openEmbedded(dataDir) : openServer(databaseUrl);
}
