import { type Kysely, type RawBuilder, sql } from "kysely";
import type { ListName } from "../../domain/index.ts";
import { gridOf } from "../../lib/grid.ts";
import type { Tables } from "../schema.ts";
import { allOf, type Beside } from "./beside.ts";
import type { Columns } from "./written.ts";

export const LISTS: readonly ListName[] = ["trainings", "offers", "companies"];

/** Every occupation at once: an item has one row under it, and one under each of its occupations. */
export const ANY = 0;

/** Cells of a fortieth of a degree: 2.8 km high, 1.9 km wide in the north of France. A third of the index's would do as well for 30 km, not for the nearest. */
export const GRID = gridOf(40);

/**
 * The columns of every list, as they are written: those that a search reads in every row first, being of a fixed width. `mask` has
 * a bit for each occupation of an item that has several: see `maskOf`.
 */
export const SHARED = {
  item: "integer not null",
  cell: "integer not null",
  lat: "double precision not null",
  lon: "double precision not null",
  departement: "text",
  mask: "integer not null",
};

/** What only the row of an item under any occupation keeps. */
export const NAMES = { id: 'text collate "C"', source: 'text collate "C"' };

/** What a list keeps besides. Days count from 1970-01-01; null where it is not said. */
export const OWN: Readonly<Record<ListName, Readonly<Record<string, string>>>> = {
  trainings: { level: "smallint", first_start: "integer", last_start: "integer", insertion_rate: "smallint" },
  offers: {
    level: "smallint",
    contracts: "smallint not null",
    disability: "boolean not null",
    training_included: "boolean not null",
    start: "integer",
    published: "integer",
    last_day: "integer not null",
    openings: "smallint not null",
  },
  companies: {},
};

/** What an item is found by, and becomes rows and indexes: see `createNext`. */
export const LISTED = {
  occupations: "smallint[] not null",
  chances: "smallint[] not null",
  words: "integer[] not null",
  whole_name: "text",
};

const SERVED = [...LISTS, "counts", "words"].map((name) => `searchable_${name}`);

export function searchable(list: ListName): RawBuilder<unknown> {
  return sql.table(`searchable_${list}`);
}

/** The items of a list as they arrive, one row each: gone once the table of the list is made, so that no log keeps them. */
export function arrivals(list: ListName): RawBuilder<unknown> {
  return sql.table(`searchable_${list}_arrivals`);
}

/** What they are, in the order of `Row`, their number first. */
export function arriving(list: ListName): Columns {
  return { ...SHARED, ...OWN[list], ...NAMES, ...LISTED };
}

export async function createArrivals(tx: Kysely<Tables>, list: ListName): Promise<void> {
  await sql`create unlogged table ${arrivals(list)} (${columns(arriving(list))})`.execute(tx);
}

/** An occupation and a cell in one number. */
const AT = sql`(occupation::bigint << 32) + cell`;

/**
 * Makes the table of a list from what arrived: a row for each occupation of each item, in the order of the occupations, then
 * of the grid. A disc around a point is a few runs of rows, which lie together in the table as in its index. The numbers of an
 * item's words and the hash of its name are in its row under every occupation at once; `among` is its occupations where it has several.
 */
export async function createNext(tx: Kysely<Tables>, list: ListName): Promise<void> {
  const names = sql.join([...Object.keys(SHARED), ...Object.keys(OWN[list])].map((name) => sql.ref(name)));
  const onlyAny = (column: string) =>
    sql`case when each.occupation = ${sql.lit(ANY)} then ${sql.ref(column)} end as ${sql.ref(column)}`;
  // Sorted by several processes, if the server has some: what they hand over costs less than it thinks. And by one number: a
  // second one would have to be looked for in both rows of nearly every comparison.
  await sql`select set_config('work_mem', '256MB', true), set_config('parallel_tuple_cost', '0', true)`.execute(tx);
  await sql`
    create table ${sql.table(`searchable_${list}_next`)} as
    select each.occupation, each.chance, ${names}, case when cardinality(occupations) > 2 then occupations end as among,
      ${onlyAny("id")}, ${onlyAny("source")}, ${onlyAny("words")},
      case when each.occupation = ${sql.lit(ANY)} then ${hashOf(sql.ref("whole_name"))} end as whole_name
    from ${arrivals(list)} cross join unnest(occupations, chances) as each (occupation, chance)
    order by ${AT}`.execute(tx);
  await sql`drop table ${arrivals(list)}`.execute(tx);
}

/** What a whole name is kept and found as: 64 bits, two of a million names in thirty million worlds have the same. */
export function hashOf(name: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`hashtextextended(${name}, 0)`;
}

/** Makes the indexes of such a table, once it is there for all, and its counts: each takes a turn of its own. See `createCounts`. */
export async function indexNext(list: ListName, day: number, beside: Beside): Promise<void> {
  const next = sql.table(`searchable_${list}_next`);
  const ofItems = sql`where occupation = ${sql.lit(ANY)}`;
  await allOf([
    beside(async (tx) => {
      await sql`select set_config('maintenance_work_mem', '256MB', true)`.execute(tx);
      await sql`create index on ${next} using gin (words) ${ofItems}`.execute(tx);
    }),
    beside(async (tx) => {
      await sql`create index on ${next} (occupation, cell)`.execute(tx);
      await sql`create index on ${next} (item) ${ofItems}`.execute(tx);
      await sql`create index on ${next} (whole_name) ${ofItems}`.execute(tx);
      // Where a page of companies in the order of their chances ended is known by an id.
      if (list === "companies") await sql`create index on ${next} (id) ${ofItems}`.execute(tx);
    }),
    beside((tx) => countNext(tx, list, day)),
  ]);
  await beside((tx) => sql`analyze ${next}`.execute(tx));
}

/** The counts of a list alone, until those of all are there: `at` is an occupation and a cell in one number, in whose order they are. */
function counted(list: ListName): RawBuilder<unknown> {
  return sql.table(`searchable_${list}_counts`);
}

async function countNext(tx: Kysely<Tables>, list: ListName, day: number): Promise<void> {
  const ofDay = list === "offers" ? sql`where last_day >= ${sql.lit(day)}` : sql``;
  await sql`select set_config('work_mem', '256MB', true)`.execute(tx);
  await sql`
    create unlogged table ${counted(list)} as
    select ${AT} as at, count(*)::integer as items, ${list === "offers" ? sql`min(last_day)` : sql`null::integer`} as until
    from ${sql.table(`searchable_${list}_next`)} ${ofDay} group by 1 order by 1`.execute(tx);
  await sql`analyze ${counted(list)}`.execute(tx);
}

/**
 * How many items of each list each cell has of each occupation, offers that had ended on the day of the generation left out: these
 * hold from that day until the first offer of them ends. Days count from 1970-01-01. Those of the lists are merged as they come:
 * they are in order.
 */
export async function createCounts(tx: Kysely<Tables>): Promise<void> {
  const count = (list: ListName, other: ListName) => (list === other ? sql`items` : sql`0`);
  const ofList = (list: ListName) => sql`
    select at, ${sql.join(LISTS.map((other) => count(list, other)))}, until from ${counted(list)}`;
  await sql`select set_config('work_mem', '256MB', true), set_config('enable_hashagg', 'off', true)`.execute(tx);
  await sql`
    create table searchable_counts_next as
    select (at >> 32)::smallint as occupation, (at & ${sql.lit(2 ** 32 - 1)})::integer as cell, sum(trainings)::integer as trainings,
      sum(offers)::integer as offers, sum(companies)::integer as companies, min(until) as until
    from (${sql.join(LISTS.map(ofList), sql` union all `)}) as each (at, trainings, offers, companies, until)
    group by at order by at`.execute(tx);
  for (const list of LISTS) await sql`drop table ${counted(list)}`.execute(tx);
  await sql`create index on searchable_counts_next (occupation, cell)`.execute(tx);
  await sql`analyze searchable_counts_next`.execute(tx);
}

/** Removes what a laying out that was cut short left. */
export async function dropNext(tx: Kysely<Tables>): Promise<void> {
  const ofLists = LISTS.flatMap((list) => [`searchable_${list}_arrivals`, `searchable_${list}_counts`]);
  const unfinished = [...SERVED.map((table) => `${table}_next`), ...ofLists];
  for (const table of unfinished) await sql`drop table if exists ${sql.table(table)}`.execute(tx);
}

/**
 * Puts the tables in service. Every search reads `searchable_state` first: this waits for those at work, and those that come
 * meanwhile wait for the end of this transaction, so that none sees tables of two generations.
 */
export async function serveNext(tx: Kysely<Tables>, generation: number): Promise<void> {
  await sql`lock table searchable_state in access exclusive mode`.execute(tx);
  for (const table of SERVED) {
    await sql`drop table if exists ${sql.table(table)}`.execute(tx);
    await sql`alter table ${sql.table(`${table}_next`)} rename to ${sql.id(table)}`.execute(tx);
  }
  await sql`delete from searchable_state`.execute(tx);
  await sql`insert into searchable_state (generation) values (${generation})`.execute(tx);
}

export function columns(types: Columns): RawBuilder<unknown> {
  return sql.join(Object.entries(types).map(([name, type]) => sql`${sql.ref(name)} ${sql.raw(type)}`));
}
