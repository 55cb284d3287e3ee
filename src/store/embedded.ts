import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, sql } from "kysely";
import type { Backend } from "./backend.ts";
import { takeLock } from "./lock.ts";
import type { Tables } from "./schema.ts";

/** PostgreSQL in this process, its files in `dataDir/postgres`. Throws `StoreLocked` when somebody has them open. */
export async function openEmbedded(dataDir: string): Promise<Backend> {
  await mkdir(dataDir, { recursive: true });
  const release = await takeLock(dataDir);
  try {
    const pglite = await PGlite.create({ dataDir: join(dataDir, "postgres"), postgresqlconf: SETTINGS });
    return embeddedBackend(pglite, release);
  } catch (error) {
    await release();
    throw error;
  }
}

/** The default keeps 1 GB of write-ahead log for tables that are a tenth of that. */
const SETTINGS = ["max_wal_size = 128MB", "min_wal_size = 32MB"];

/** The tables that publications rewrite, and the catalogue's where each leaves a temporary table. */
const REWRITTEN =
  "trainings, offers, companies, duplicates, reference_additions, pg_class, pg_attribute, pg_type, pg_depend";

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
  return { db, shared: false, inTurn, watch: () => () => undefined, tidy, close };
}
