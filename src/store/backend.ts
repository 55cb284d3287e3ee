import type { Kysely } from "kysely";
import type { Tables } from "./schema.ts";

/** What differs between the embedded database and a server. The SQL does not. */
export interface Backend {
  readonly db: Kysely<Tables>;
  /** Connections of a server that only search in SQL, made when the first such search is asked. Null: searches use `db`. */
  readonly searching: Kysely<Tables> | null;
  /** True when other processes may publish in the same database. */
  readonly shared: boolean;
  /** True for the embedded database of another thread, whose only connection cannot have one transaction beside another. */
  readonly isBorrowed: boolean;
  /** Runs `work` when its turn comes: at once on a server, one at a time on PGlite's only connection. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Calls `check` whenever another process may have published. Gives the way to stop. */
  watch(check: () => Promise<void>): () => void;
  /** A statement of the queue of jobs, or several without values, when its turn comes. */
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
  /** Runs `work` unless another process is at such work: then gives null at once. */
  alone<T>(work: () => Promise<T>): Promise<T | null>;
  /** Makes the room of removed rows usable again where the database does not do it by itself. */
  tidy(): Promise<void>;
  close(): Promise<void>;
}
