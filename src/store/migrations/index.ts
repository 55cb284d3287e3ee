import type { Migration } from "kysely/migration";
import * as records from "./0001-records.ts";

/** Every migration by its name. They run in the order of their names, each once. */
export const MIGRATIONS: Record<string, Migration> = {
  "0001-records": records,
};
