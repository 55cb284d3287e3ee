import { type RawBuilder, sql } from "kysely";
import { type Cursor, cursorText, type ListKeys, type ListName, sortOfList } from "../../domain/index.ts";
import { hits } from "./hits.ts";
import { isByChance, shown, sorted } from "./order.ts";
import type { NumberedQuestion } from "./question.ts";
import { fromSortable, toSortable } from "./sortable.ts";
import { wordHits } from "./word-hits.ts";

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
  const columns = sql`
    item, id, source, tens, close, chance, ${shown(list, asked)} as shown, ${sorted(list, asked)} as sorted`;
  const found = sql`from (${asked.words === null ? hits(list, asked) : wordHits(list, asked, asked.words)}) as hit`;
  const isRepeated = asked.words === null && asked.occupations.count > 1;
  return isRepeated
    ? sql`${sql.id(list)} as materialized (select distinct on (item) ${columns} ${found} order by item, close, chance desc)`
    : sql`${sql.id(list)} as materialized (select ${columns} ${found})`;
}

/** One row: the list's total and its page. Reads `sortedHits`. */
export function page(list: ListName, { question, cursor }: NumberedQuestion): RawBuilder<unknown> {
  const by = isByChance(list, question.sort)
    ? sql`close, sorted, chance desc, id, source`
    : sql`close, sorted, id, source`;
  const after = cursor === null || cursor.list !== list ? sql`true` : isAfter(cursor);
  return sql`
    select ${list}::text as list, (select count(*) from ${sql.id(list)})::integer as total, (
      select coalesce(json_agg(json_build_array(id, source, tens, close, shown) order by ${by}), '[]') from (
        select * from ${sql.id(list)} where ${after} order by ${by} limit ${question.limit + 1}::integer
      ) as page
    ) as items`;
}

/** The condition of the items after the cursor. */
function isAfter({ list, sort, isClose, shown: last, id, source }: Cursor): RawBuilder<unknown> {
  const start = sql`${isClose ? 1 : 0}::integer, ${last}::integer`;
  const key = sql`${toSortable(id)}, ${toSortable(source)}`;
  if (!isByChance(list, sort)) return sql`(close::integer, sorted, id, source) > (${start}, ${key})`;
  const it = sql`from companies where (id, source) = (${key}) and close = ${isClose}::boolean`;
  // A company gone since the page was made: the list goes on where its band starts at that distance. Some may be read twice,
  // none is missed.
  return sql`
    case when exists (select ${it})
      then (close::integer, sorted, -chance, id, source) > (select close::integer, sorted, -chance, id, source ${it})
      else (close::integer, sorted) >= (${start}) end`;
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
