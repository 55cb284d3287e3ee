import { type Kysely, type RawBuilder, sql } from "kysely";
import { type Cursor, cursorText, type ListKeys, type ListName, sortOfList } from "../../domain/index.ts";
import type { Tables } from "../schema.ts";
import { hits, tensAsked } from "./hits.ts";
import { order, shortOfChance, shown } from "./order.ts";
import type { NumberedQuestion } from "./question.ts";
import { fromSortable, toSortable } from "./sortable.ts";
import { ANY, searchable } from "./tables.ts";

/** One list as it comes: [id, source, tens of metres or null, close, shown] of each item, one more than the page when there are more. */
export interface PageRow {
  readonly list: ListName;
  readonly total: number;
  readonly items: readonly (readonly [string, string, number | null, boolean, number])[];
}

/**
 * The items of a list that match, with what sorts them: to be named after the list in front of `page`. One that has several of
 * the occupations asked counts once, for an exact one rather than a close one, then for that of its best chance.
 */
export function sortedHits(list: ListName, asked: NumberedQuestion): RawBuilder<unknown> {
  const columns = sql`item, id, source, tens, close, chance, ${shown(list, asked)} as shown`;
  const found = sql`from (${hits(list, asked)}) as hit`;
  return asked.occupations.count > 1
    ? sql`${sql.id(list)} as materialized (select distinct on (item) ${columns} ${found} order by item, close, chance desc)`
    : sql`${sql.id(list)} as materialized (select ${columns} ${found})`;
}

/** One row: the list's total and its page, those after `after` when it is given. Reads `sortedHits`. */
export function page(list: ListName, asked: NumberedQuestion, after: RawBuilder<unknown> | null): RawBuilder<unknown> {
  const by = order(list, asked);
  return sql`
    select ${list}::text as list, (select count(*) from ${sql.id(list)})::integer as total, (
      select coalesce(json_agg(json_build_array(id, source, tens, close, shown) order by ${by}), '[]') from (
        select * from ${sql.id(list)} where ${after ?? sql`true`} order by ${by} limit ${asked.question.limit + 1}::integer
      ) as page
    ) as items`;
}

/** The condition of the items after the cursor; null when it is another list's, or there is none. */
export async function afterCursor(
  tx: Kysely<Tables>,
  list: ListName,
  asked: NumberedQuestion,
): Promise<RawBuilder<unknown> | null> {
  const { cursor } = asked;
  if (cursor === null || cursor.list !== list) return null;
  const start = sql`${cursor.isClose ? 1 : 0}::integer, ${cursor.shown}::integer`;
  const key = sql`${toSortable(cursor.id)}, ${toSortable(cursor.source)}`;
  if (list !== "companies" || cursor.sort !== "best")
    return sql`(close::integer, shown, id, source) > (${start}, ${key})`;
  const last = await placeOf(tx, cursor, asked);
  const place = sql`close::integer, ${shortOfChance(sql`chance`)}`;
  // A company gone since the page was made: the list goes on where its band starts at that distance. Some may be read twice,
  // none is missed.
  if (last === null) return sql`(${place}) >= (${start})`;
  const { short, chance } = last;
  return sql`
    (${place}, -chance, id, source) > (${cursor.isClose ? 1 : 0}::integer, ${short}::integer, ${-chance}::integer, ${key})`;
}

/** The best chance of the cursor's company among the occupations asked, and its place; null when it is gone or has none of them. */
async function placeOf(tx: Kysely<Tables>, cursor: Cursor, asked: NumberedQuestion): Promise<Place | null> {
  const { numbers, areClose } = asked.occupations;
  const companies = searchable("companies");
  const { rows } = await sql<Place>`
    select chance, ${shortOfChance(sql`chance`)} as short from (
    select posting.chance, ${tensAsked(asked.question, "company")} as tens
    from ${companies} as company
    join ${companies} as posting on posting.cell = company.cell and posting.item = company.item
    join unnest(${numbers}::smallint[], ${areClose}::boolean[]) as asked (number, close) on asked.number = posting.occupation
    where company.occupation = ${sql.lit(ANY)} and company.id = ${toSortable(cursor.id)}
      and company.source = ${toSortable(cursor.source)} and asked.close = ${cursor.isClose}::boolean
    order by posting.chance desc limit 1) as last`.execute(tx);
  return rows[0] ?? null;
}

interface Place {
  readonly chance: number;
  readonly short: number;
}

/** What the rows say, in the terms of the domain. */
export function keysOf({ list, total, items }: PageRow, { question }: NumberedQuestion): ListKeys {
  const shownItems = items.slice(0, question.limit);
  const last = items.length > question.limit ? shownItems.at(-1) : undefined;
  return {
    total,
    items: shownItems.map(([id, source, tens, close]) => ({
      id: fromSortable(id),
      source: fromSortable(source),
      km: tens === null ? null : tens / 100,
      match: close ? "close" : "exact",
    })),
    next: last === undefined ? null : cursorAt(list, last, question.sort),
  };
}

function cursorAt(list: ListName, item: PageRow["items"][number], sort: Cursor["sort"]): string {
  const [id, source, , isClose, shownPlace] = item;
  return cursorText({
    list,
    sort: sortOfList(list, sort),
    isClose,
    shown: shownPlace,
    id: fromSortable(id),
    source: fromSortable(source),
  });
}
