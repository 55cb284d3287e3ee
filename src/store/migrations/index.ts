import type { Migration } from "kysely/migration";
import * as records from "./0001-records.ts";
import * as hiring from "./0002-hiring.ts";
import * as orientation from "./0003-orientation.ts";
import * as api from "./0004-api.ts";
import * as sqlSearch from "./0006-sql-search.ts";
import * as problemReports from "./0007-problem-reports.ts";
import * as sqlWords from "./0008-sql-words.ts";
import * as feeds from "./0010-feeds.ts";
import * as wishCounts from "./0011-wish-counts.ts";
import * as visits from "./0012-visits.ts";
import * as keyOrigins from "./0014-key-origins.ts";
import * as sqlTrainingIncluded from "./0015-sql-training-included.ts";
import * as sqlCounts from "./0016-sql-counts.ts";
import * as sqlLayings from "./0017-sql-layings.ts";

/** Every migration by its name. They run in the order of their names, each once. */
export const MIGRATIONS: Record<string, Migration> = {
  "0001-records": records,
  "0002-hiring": hiring,
  "0003-orientation": orientation,
  "0004-api": api,
  "0006-sql-search": sqlSearch,
  "0007-problem-reports": problemReports,
  "0008-sql-words": sqlWords,
  "0010-feeds": feeds,
  "0014-key-origins": keyOrigins,
  "0011-wish-counts": wishCounts,
  "0012-visits": visits,
  "0015-sql-training-included": sqlTrainingIncluded,
  "0016-sql-counts": sqlCounts,
  "0017-sql-layings": sqlLayings,
};
