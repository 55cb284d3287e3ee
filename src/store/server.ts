import { CompiledQuery, type DatabaseConnection, Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { BinomeError } from "../domain/index.ts";
import type { Backend } from "./backend.ts";
import { listen } from "./listen.ts";
import type { Tables } from "./schema.ts";
import { PreparingClient, SETTINGS } from "./search/index.ts";

/** The server of `DATABASE_URL` cannot be reached or cannot serve. */
export class StoreUnavailable extends BinomeError {
  override readonly name = "StoreUnavailable";
}

const OLDEST = 15;
const CONNECTIONS = 10;

/** Connections to a PostgreSQL server, opened as they are needed. Throws `StoreUnavailable`. */
export async function openServer(databaseUrl: string): Promise<Backend> {
  const pool = poolOf(databaseUrl);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const searches = new PostgresDialect({ pool: poolOf(databaseUrl), onCreateConnection: setForSearches });
  const searching = new Kysely<Tables>({ dialect: searches });
  try {
    await checkServer(db);
  } catch (error) {
    await db.destroy();
    if (error instanceof StoreUnavailable) throw error;
    const { message } = error as Error;
    throw new StoreUnavailable(`DATABASE_URL: ${withoutPassword(databaseUrl)} does not answer (${message}).`, {
      cause: error,
    });
  }
  return {
    db,
    searching,
    shared: true,
    isBorrowed: false,
    inTurn: (work) => work(),
    watch: (check) => listen(databaseUrl, check),
    executeSql: async (text, values) => {
      const result: pg.QueryResult | pg.QueryResult[] = await pool.query(text, values);
      return { rows: Array.isArray(result) ? result.flatMap(({ rows }) => rows as unknown[]) : result.rows };
    },
    alone: (work) => alone(db, work),
    tidy: async () => undefined,
    close: async () => void (await Promise.all([db.destroy(), searching.destroy()])),
  };
}

function poolOf(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    application_name: "binome",
    keepAlive: true,
    Client: PreparingClient,
  });
  // The pool drops a connection that breaks and opens another when asked, and a query on a broken one fails by itself.
  // Unheard, the event of a break would end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  return pool;
}

/** Once a connection: in each search it would be a statement more. */
async function setForSearches(connection: DatabaseConnection): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw(SETTINGS));
}

/** Any number, the same in every replica: whoever runs the feeds holds this advisory lock of its session, which dies with it. */
const FEEDS_LOCK = 7_246_664;

function alone<T>(db: Kysely<Tables>, work: () => Promise<T>): Promise<T | null> {
  return db.connection().execute(async (session) => {
    const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(${sql.lit(FEEDS_LOCK)}) as mine`.execute(
      session,
    );
    if (!rows[0]?.mine) return null;
    try {
      return await work();
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(FEEDS_LOCK)})`.execute(session);
    }
  });
}

async function checkServer(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ version: string; encoding: string }>`
    select current_setting('server_version_num') as version, current_setting('server_encoding') as encoding`.execute(
    db,
  );
  const { version = "0", encoding = "" } = rows[0] ?? {};
  const major = Math.floor(Number(version) / 10_000);
  if (major < OLDEST) throw new StoreUnavailable(`DATABASE_URL: got PostgreSQL ${major}, expected ${OLDEST} or later.`);
  if (encoding !== "UTF8")
    throw new StoreUnavailable(`DATABASE_URL: got a database encoded in ${encoding}, expected UTF8.`);
}

function withoutPassword(databaseUrl: string): string {
  try {
    const { host, pathname } = new URL(databaseUrl);
    return `the server ${host}${pathname}`;
  } catch {
    return "the server";
  }
}
