import { type Kysely, sql } from "kysely";
import type { Day, Route, WishCount, WishCountStore, WishEdition, WishPlatform } from "../domain/index.ts";
import type { Tables } from "./schema.ts";

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Rows of one statement: each travels as JSON, a few megabytes at most. */
const ROWS_A_STATEMENT = 5_000;

/** The counts of wishes over a database; `inTurn` as the backend's. */
export function createWishCountStore(db: Kysely<Tables>, inTurn: InTurn): WishCountStore {
  return {
    putWishEdition: (edition, counts) =>
      inTurn(() => db.transaction().execute((tx) => putEdition(tx, edition, counts))),
    wishEditions: () => inTurn(() => readEditions(db)),
    wishCounts: (edition) => inTurn(() => readCounts(db, edition)),
  };
}

async function putEdition(
  tx: Kysely<Tables>,
  edition: Omit<WishEdition, "id">,
  counts: readonly WishCount[],
): Promise<WishEdition> {
  const { platform, year, source, asOf, reason } = edition;
  const { id } = await tx
    .insertInto("wish_editions")
    .values({ platform, year, source, as_of: asOf, reason })
    .returning("id")
    .executeTakeFirstOrThrow();
  for (let start = 0; start < counts.length; start += ROWS_A_STATEMENT) {
    const rows = JSON.stringify(counts.slice(start, start + ROWS_A_STATEMENT));
    await sql`
      insert into wish_counts (edition, uai, mefstat, title, route, wishes, capacity)
      select ${id}::int, uai, mefstat, title, route, wishes, capacity
      from json_to_recordset(${rows}::json)
        as row (uai text, mefstat text, title text, route text, wishes int, capacity int)`.execute(tx);
  }
  return { id, ...edition };
}

async function readEditions(db: Kysely<Tables>): Promise<readonly WishEdition[]> {
  const rows = await db
    .selectFrom("wish_editions")
    .select(["id", "platform", "year", "source", "reason", sql<string>`to_char(as_of, 'YYYY-MM-DD')`.as("asOf")])
    .orderBy("id")
    .execute();
  return rows.map((row) => ({ ...row, platform: row.platform as WishPlatform, asOf: row.asOf as Day }));
}

async function readCounts(db: Kysely<Tables>, edition: number): Promise<readonly WishCount[]> {
  const rows = await db
    .selectFrom("wish_counts")
    .select(["uai", "mefstat", "title", "route", "wishes", "capacity"])
    .where("edition", "=", edition)
    .execute();
  return rows.map((row) => ({ ...row, route: row.route as Route }));
}
