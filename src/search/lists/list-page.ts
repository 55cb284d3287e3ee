import type { Cursor } from "../../domain/index.ts";
import type { Question } from "../question/index.ts";
import { cursorAfter, keyFrom } from "./cursor.ts";
import { gather } from "./gather.ts";
import { CLOSE_KEYS, keyBelow, keyOf, sortOf } from "./keys.ts";
import type { SearchedList } from "./searched-list.ts";
import { Smallest } from "./smallest.ts";
import type { Tally } from "./tally.ts";
import { keepInArea, keepWithin } from "./within.ts";

/** One page of a list. The items that match, all of them, are the first `total` of the workspace's `found`. */
export interface ListPage {
  readonly list: SearchedList;
  readonly total: number;
  /** The keys of the page's items, in order. */
  readonly keys: Float64Array;
  readonly next: string | null;
}

/** Runs the question on one list. `tally` null: this list shows in no facet. */
export function listPage(
  list: SearchedList,
  question: Question,
  radiusKm: number,
  cursor: Cursor | null,
  tally: Tally | null,
): ListPage {
  const total = keepMatches(list, question, keepThere(list, question, radiusKm), tally);
  const from = keyFrom(cursor, list, question);
  const { keys, isLast } = from === 0 ? firstPage(list, question, total) : pageFrom(list, question, total, from);
  return { list, total, keys, next: isLast ? null : cursorAfter(list, keys.at(-1) as number, question) };
}

interface Keys {
  readonly keys: Float64Array;
  readonly isLast: boolean;
}

/** Most items are ruled out by a key that is not above their own; exact ones are worked out for the others. */
function firstPage(list: SearchedList, question: Question, total: number): Keys {
  const { found } = list.workspace;
  const sort = sortOf(list, question.params.sort);
  const page = new Smallest(question.params.limit);
  for (let i = 0; i < total; i++) {
    // Those of near occupations were gathered last: once the page is full without them, none of them can enter it.
    if (page.limit < CLOSE_KEYS && list.workspace.isClose(found[i] as number)) break;
    if (keyBelow(list, i, sort, question) < page.limit) page.push(keyOf(list, found[i] as number, sort, question));
  }
  const keys = page.sorted();
  return { keys, isLast: keys.length === total };
}

function pageFrom(list: SearchedList, question: Question, total: number, from: number): Keys {
  const { found } = list.workspace;
  const sort = sortOf(list, question.params.sort);
  const page = new Smallest(question.params.limit);
  let remaining = 0;
  for (let i = 0; i < total; i++) {
    const key = keyOf(list, found[i] as number, sort, question);
    if (key < from) continue;
    remaining++;
    page.push(key);
  }
  const keys = page.sorted();
  return { keys, isLast: keys.length === remaining };
}

/** Gathers what may match and keeps what lies in the place asked. */
function keepThere(list: SearchedList, question: Question, radiusKm: number): number {
  const count = gather(list, question, radiusKm);
  if (question.point !== null) return keepWithin(list, count, question.point, radiusKm);
  return question.area === null ? count : keepInArea(list, count, question.area);
}

/** Keeps what is searched today and passes the filters; counts the facets on the way. Gives how many are kept. */
function keepMatches(list: SearchedList, { filters, today }: Question, count: number, tally: Tally | null): number {
  const { found, roughKm } = list.workspace;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const item = found[i] as number;
    if (!list.isSearched(item, today)) continue;
    const failures = list.failures(item, filters);
    if (tally !== null) list.tally(item, failures, tally);
    if (failures !== 0) continue;
    roughKm[kept] = roughKm[i] as number;
    found[kept++] = item;
  }
  return kept;
}
