import { type Clock, systemClock } from "../domain/index.ts";
import { openEmbedded } from "./embedded.ts";
import { openServer } from "./server.ts";
import { createStore, type Records } from "./store.ts";

export interface OpenOptions {
  /** Holds the embedded database, in its folder `postgres`. Not touched when there is a `databaseUrl`. */
  readonly dataDir: string;
  /** "postgresql://…" of a server, version 15 or later; null: the embedded database. */
  readonly databaseUrl: string | null;
  readonly clock?: Clock;
}

/**
 * Opens the store and brings its tables up to date. Throws `StoreLocked` when another store holds `dataDir`,
 * `StoreUnavailable` when the server cannot be used.
 */
export async function openStore({ dataDir, databaseUrl, clock = systemClock }: OpenOptions): Promise<Records> {
  const backend = databaseUrl === null ? await openEmbedded(dataDir) : await openServer(databaseUrl);
  try {
    return await createStore(backend, clock);
  } catch (error) {
    await backend.close();
    throw error;
  }
}
