import { type Kysely, sql } from "kysely";
import type {
  Day,
  DayCounts,
  LossCount,
  PathCount,
  Period,
  SearchedCount,
  SessionCount,
  StepCount,
  VisitEvent,
  WishPathCount,
} from "../domain/index.ts";
import { visitsOf } from "./impact-visits.ts";
import type { Tables } from "./schema.ts";

/** Replicas count one after the other. */
const COUNT_LOCK = 7_246_665;

/** Under this many, what was searched could tell who searched it: it is not kept. */
const FEWEST_SEARCHERS = 10;

/** Columns of the tables of counts, as JSON gives them to the database. */
const TABLES = {
  sessions: ["visit_sessions", "day date, source text, sessions int, visitors int"],
  steps: ["visit_steps", "day date, source text, step text, sessions int"],
  paths: ["visit_paths", "day date, step text, kind text, feed text, rank int, events int"],
  wishPaths: ["visit_wish_paths", "day date, platform text, departement text, step text, sessions int"],
} as const satisfies Record<keyof DayCounts, readonly [string, string]>;

/** To be called in a transaction: the counts of the day, made again from its events, take the place of those that were there. */
export async function countDay(
  tx: Kysely<Tables>,
  day: Day,
  count: (pages: AsyncIterable<readonly VisitEvent[]>) => Promise<DayCounts>,
): Promise<boolean> {
  await lock(tx);
  const { rows } = await sql`select from visit_events where day = ${day}::date limit 1`.execute(tx);
  if (rows.length === 0) return false;
  const counts = await count(visitsOf(tx, day));
  for (const [name, [table, columns]] of Object.entries(TABLES)) {
    await sql`delete from ${sql.table(table)} where day = ${day}::date`.execute(tx);
    await sql`
      insert into ${sql.table(table)}
      select * from json_to_recordset(${JSON.stringify(counts[name as keyof DayCounts])}::json)
        as row (${sql.raw(columns)})`.execute(tx);
  }
  return true;
}

/**
 * Occupations, départements and both together, of the week that starts on `week`, each with its visitors, from ten up: whoever comes on two
 * days has two digests.
 * A count never falls: events of the week that were deleted meanwhile stay counted.
 */
export async function countSearches(tx: Kysely<Tables>, week: Day): Promise<void> {
  await lock(tx);
  await sql`
    create temporary table searched on commit drop as
    select occupation, departement, count(distinct visitor)::int as visitors from visit_events
    where day between ${week}::date and ${week}::date + 6 and (occupation is not null or departement is not null)
      and step in ('search', 'seen')
    group by grouping sets ((occupation), (departement), (occupation, departement))
    having count(distinct visitor) >= ${FEWEST_SEARCHERS}`.execute(tx);
  await sql`
    delete from searched where (occupation is null and departement is null) or exists (
      select from visit_searches as kept where kept.week = ${week}::date and kept.visitors > searched.visitors
        and kept.occupation is not distinct from searched.occupation
        and kept.departement is not distinct from searched.departement)`.execute(tx);
  await sql`
    delete from visit_searches as kept using searched where kept.week = ${week}::date
      and kept.occupation is not distinct from searched.occupation
      and kept.departement is not distinct from searched.departement`.execute(tx);
  await sql`
    insert into visit_searches select distinct ${week}::date, occupation, departement, visitors from searched`.execute(
    tx,
  );
}

async function lock(tx: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(COUNT_LOCK)})`.execute(tx);
}

/** The counts of a period, oldest first. */
export const readCounts = {
  sessions: (db: Kysely<Tables>, period: Period) =>
    between<SessionCount>(db, "visit_sessions", period, "source, sessions, visitors", "source"),
  steps: (db: Kysely<Tables>, period: Period) =>
    between<StepCount>(db, "visit_steps", period, "source, step, sessions", "source, step"),
  paths: (db: Kysely<Tables>, period: Period) =>
    between<PathCount>(db, "visit_paths", period, "step, kind, feed, rank, events", "step, kind, feed, rank"),
  wishPaths: (db: Kysely<Tables>, period: Period) =>
    between<WishPathCount>(
      db,
      "visit_wish_paths",
      period,
      "platform, departement, step, sessions",
      "platform, departement, step",
    ),
  losses: (db: Kysely<Tables>, period: Period) =>
    between<LossCount>(db, "visit_losses", period, "reason, events", "reason"),
};

async function between<Row>(
  db: Kysely<Tables>,
  table: string,
  { from, to }: Period,
  columns: string,
  order: string,
): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select to_char(day, 'YYYY-MM-DD') as day, ${sql.raw(columns)} from ${sql.table(table)} as counted
    where counted.day between ${from}::date and ${to}::date order by counted.day, ${sql.raw(order)}`.execute(db);
  return rows;
}

export async function readSearched(db: Kysely<Tables>, { from, to }: Period): Promise<readonly SearchedCount[]> {
  const { rows } = await sql<SearchedCount>`
    select to_char(week, 'YYYY-MM-DD') as week, occupation, departement, visitors from visit_searches as counted
    where counted.week between ${from}::date and ${to}::date
    order by counted.week, visitors desc, occupation, departement`.execute(db);
  return rows;
}
