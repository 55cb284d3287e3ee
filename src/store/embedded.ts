import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { dataDir as emptyDatabase } from "@electric-sql/pglite-prepopulatedfs";
import { Kysely, PGliteDialect, sql } from "kysely";
import { fromPglite } from "pg-boss";
import type { Backend } from "./backend.ts";
import { takeLock } from "./lock.ts";
import type { Tables } from "./schema.ts";

/** PostgreSQL in this process, its files in `dataDir/postgres`. Throws `StoreLocked` when somebody has them open. */
export async function openEmbedded(dataDir: string): Promise<Backend> {
  await mkdir(dataDir, { recursive: true });
  const release = await takeLock(dataDir);
  try {
    return embeddedBackend(await openOrCreate(dataDir), release);
  } catch (error) {
    await release();
    throw error;
  }
}

/**
 * A new database is unpacked from an empty one: `initdb` in the process takes four times as long and 1 GB. A mark stands beside it
 * meanwhile: where one is found, the creation was cut short, nothing was ever written there, and it starts again.
 */
async function openOrCreate(dataDir: string): Promise<PGlite> {
  const folder = join(dataDir, "postgres");
  const creating = join(dataDir, "postgres.creating");
  if (existsSync(creating)) await rm(folder, { recursive: true, force: true });
  if (existsSync(folder)) return PGlite.create({ dataDir: folder, postgresqlconf: SETTINGS });
  await writeFile(creating, "");
  const loadDataDir = await emptyDatabase();
  const pglite = await PGlite.create({ dataDir: folder, postgresqlconf: SETTINGS, loadDataDir });
  await rm(creating);
  return pglite;
}

/**
 * The default keeps 1 GB of write-ahead log for tables that are a tenth of that, and 128 MB of pages that the system's own cache
 * holds as well.
 */
const SETTINGS = ["max_wal_size = 128MB", "min_wal_size = 32MB", "shared_buffers = 16MB"];

/** The tables that publications rewrite, and the catalogue's where each leaves a temporary table. */
const REWRITTEN =
  "trainings, offers, companies, duplicates, reference_additions, visit_events, visit_sessions, visit_steps, visit_paths, visit_wish_paths, pg_class, pg_attribute, pg_type, pg_depend";

function embeddedBackend(pglite: PGlite, release: () => Promise<void>): Backend {
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
  const close = async () => {
    await last;
    await db.destroy();
    // Kysely closes PGlite only once a query went through it.
    if (!pglite.closed) await pglite.close();
    await release();
  };
  // There is no autovacuum in PGlite: without this the files would grow by the size of each import.
  const tidy = async () => void (await sql`vacuum (analyze) ${sql.raw(REWRITTEN)}`.execute(db));
  const jobs = fromPglite(pglite);
  const executeSql = (text: string, values?: unknown[]) => inTurn(() => jobs.executeSql(text, values));
  return {
    db,
    searching: null,
    shared: false,
    isBorrowed: false,
    inTurn,
    executeSql,
    watch: () => () => undefined,
    alone: (work) => work(),
    tidy,
    close,
  };
}
