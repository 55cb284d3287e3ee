import { type RawBuilder, sql } from "kysely";
import { type Cursor, cursorText, type ListKeys, type ListName, sortOfList, UNITS } from "../../domain/index.ts";
import { hits } from "./hits.ts";
import { isByChance, shown, sorted } from "./order.ts";
import type { NumberedQuestion } from "./question.ts";
import { fromSortable, toSortable } from "./sortable.ts";
import { ANY, searchable } from "./tables.ts";
import { wordHits } from "./word-hits.ts";

/** One list as it comes: [id, source, tens of metres or null, close, shown] of each item, one more than the page when there are more. */
export interface PageRow {
  readonly list: ListName;
  readonly total: number;
  readonly items: readonly (readonly [string, string, number | null, boolean, number])[];
}

/**
 * The items of a list that match, `km` away at most, with what sorts them: to be named after the list in front of `page`. One that has several of
 * the occupations asked counts once, for an exact one rather than a close one, then for that of its best chance. Thousands may
 * match: their rows are narrow, and ids wait for the page.
 */
export function sortedHits(list: ListName, whole: NumberedQuestion, km = whole.question.radiusKm): RawBuilder<unknown> {
  const asked = { ...whole, question: { ...whole.question, radiusKm: km } };
  const columns = sql`item, tens, close, chance, word_rank, ${sorted(list, asked)} as sorted`;
  const found = sql`from (${asked.words === null ? hits(list, asked) : wordHits(list, asked, asked.words)}) as hit`;
  return sql`${sql.id(list)} as materialized (${onceEach(list, asked, sql`select ${columns} ${found}`)})`;
}

/** Each item once: companies by the best of their chances. */
function onceEach(list: ListName, { question, words, occupations }: NumberedQuestion, rows: RawBuilder<unknown>) {
  if (words !== null || occupations.count < 2 || !isByChance(list, question.sort)) return rows;
  return sql`select distinct on (item) * from (${rows}) as row order by item, close, chance desc`;
}

/** One row: the list's total and its page. Reads `sortedHits`, and the ids of those that may be on the page. */
export function page(list: ListName, asked: NumberedQuestion, total = countOf(list)): RawBuilder<unknown> {
  const { question, cursor } = asked;
  const found = sql.id(list);
  const key = isByChance(list, question.sort) ? sql`close, sorted, -chance` : sql`close, sorted`;
  const start = cursor === null || cursor.list !== list ? null : startOf(cursor);
  const notBefore = start === null ? sql`true` : sql`(${key}) >= (${start})`;
  const ties = start === null ? sql`0` : sql`(select count(*) from ${found} where (${key}) = (${start}))`;
  const last = sql`
    select ${key} from ${found} where ${notBefore} order by ${key} limit 1 offset ${question.limit}::integer + ${ties}`;
  const isAfter =
    cursor === null || start === null
      ? sql`true`
      : sql`(${key}, id, source) > (${start}, ${toSortable(cursor.id)}, ${toSortable(cursor.source)})`;
  const by = sql`${key}, id, source`;
  return sql`
    select ${list}::text as list, ${total}::integer as total, (
      select coalesce(json_agg(json_build_array(id, source, tens, close, shown) order by ${by}), '[]') from (
        select *, ${isByChance(list, question.sort) ? shown(list, asked) : sql`sorted`} as shown from (
          select * from ${found} where ${notBefore} and coalesce((${key}) <= (${last}), true) offset 0
        ) as near cross join lateral (
          select id, source from ${searchable(list)} as own where occupation = ${sql.lit(ANY)} and own.item = near.item
        ) as named
        where ${isAfter} order by ${by} limit ${question.limit + 1}::integer
      ) as page
    ) as items`;
}

function countOf(list: ListName): RawBuilder<unknown> {
  return sql`(select count(*) from ${sql.id(list)})`;
}

/**
 * Where the last page ended, in the terms of the order. Of a company gone since, what the cursor says: the list goes on where
 * its band starts at that distance. Some may be read twice, none is missed.
 */
function startOf({ list, sort, isClose, shown: last, id, source }: Cursor): RawBuilder<unknown> {
  if (!isByChance(list, sort)) return sql`${isClose}::boolean, ${last}::integer`;
  const itself = (column: RawBuilder<unknown>) => sql`(
    select ${column} from companies where close = ${isClose}::boolean and item = (
      select item from ${searchable(list)}
      where occupation = ${sql.lit(ANY)} and id = ${toSortable(id)} and source = ${toSortable(source)}))`;
  return sql`
    ${isClose}::boolean, coalesce(${itself(sql`sorted`)}, ${last}::integer), coalesce(${itself(sql`-chance`)}, ${-UNITS - 1}::integer)`;
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
