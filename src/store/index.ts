/** The records: PGlite in the process by default, a PostgreSQL server by `DATABASE_URL`. */
export { StoreLocked } from "./lock.ts";
export { type OpenOptions, openStore } from "./open.ts";
export { StoreUnavailable } from "./server.ts";
export type { Records } from "./store.ts";
