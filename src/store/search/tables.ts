import { type Kysely, type RawBuilder, sql } from "kysely";
import { BinomeError, type ListName } from "../../domain/index.ts";
import type { Tables } from "../schema.ts";

export const LISTS: readonly ListName[] = ["trainings", "offers", "companies"];

/** What a list keeps of its items besides what all three keep. Days count from 1970-01-01; null where it is not said. */
const COLUMNS: Readonly<Record<ListName, string>> = {
  trainings: "level smallint, first_start integer, last_start integer",
  offers: `level smallint, contracts smallint not null, disability boolean not null, start integer, published integer,
    last_day integer not null, openings smallint not null`,
  // Beside `occupations`: the chance of hiring for each, in ten-thousandths.
  companies: "chances smallint[] not null, best_chance smallint not null, primary key (id, source)",
};

export function searchable(list: ListName): RawBuilder<unknown> {
  return sql.table(`searchable_${list}`);
}

/** The table of a list that is being laid out. It takes the place of the one in service when it is whole. */
export function nextSearchable(list: ListName): RawBuilder<unknown> {
  return sql.table(`searchable_${list}_next`);
}

/** Makes the three tables to fill. They have no index yet: building it once costs a third of keeping it up. */
export async function createNextTables(tx: Kysely<Tables>): Promise<void> {
  await createExtension(tx, "cube");
  await createExtension(tx, "intarray");
  for (const list of LISTS) {
    await sql`
      create table ${nextSearchable(list)} (
        id text collate "C" not null, source text collate "C" not null,
        at cube not null, lat double precision not null, lon double precision not null,
        departement text, occupations integer[] not null, ${sql.raw(COLUMNS[list])})`.execute(tx);
  }
}

/**
 * Indexes the tables that were filled. A point on the unit sphere and the signature of the occupations in one index: 68 bytes
 * are 544 bits, one for each of the 532 occupations.
 */
export async function indexNextTables(tx: Kysely<Tables>): Promise<void> {
  await sql`select set_config('maintenance_work_mem', '512MB', true)`.execute(tx);
  for (const list of LISTS) {
    await sql`
      create index on ${nextSearchable(list)} using gist (at, occupations gist__intbig_ops (siglen = 68))`.execute(tx);
    await sql`analyze ${nextSearchable(list)}`.execute(tx);
  }
}

/**
 * Puts the tables in service. Every search reads `searchable_state` first: this waits for those at work, and those that come
 * meanwhile wait for the end of this transaction, so that none sees tables of two generations.
 */
export async function serveNextTables(tx: Kysely<Tables>, generation: number): Promise<void> {
  await sql`lock table searchable_state in access exclusive mode`.execute(tx);
  for (const list of LISTS) {
    await sql`drop table if exists ${searchable(list)}`.execute(tx);
    await sql`alter table ${nextSearchable(list)} rename to ${sql.id(`searchable_${list}`)}`.execute(tx);
  }
  await sql`delete from searchable_state`.execute(tx);
  await sql`insert into searchable_state (generation) values (${generation})`.execute(tx);
}

async function createExtension(tx: Kysely<Tables>, name: "cube" | "intarray"): Promise<void> {
  try {
    await sql`create extension if not exists ${sql.id(name)}`.execute(tx);
  } catch (error) {
    throw new BinomeError(
      `Searches in SQL need the PostgreSQL extension "${name}", which this database cannot have (${(error as Error).message}). ` +
        "It comes with PostgreSQL's contrib modules: install them on the server, or have an administrator of the database " +
        `run: create extension ${name}`,
      { cause: error },
    );
  }
}
