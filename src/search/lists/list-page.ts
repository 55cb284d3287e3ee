import type { Cursor } from "../../domain/index.ts";
import type { Question } from "../question/index.ts";
import { countBands } from "./bands.ts";
import { cursorAfter, keyFrom } from "./cursor.ts";
import { type FirstKeys, firstPage } from "./first-page.ts";
import { gather } from "./gather.ts";
import { keyOf, sortOf } from "./keys.ts";
import type { SearchedList } from "./searched-list.ts";
import { Smallest } from "./smallest.ts";
import type { Tally } from "./tally.ts";
import { tallyAll, tallyOne } from "./tally-items.ts";
import type { Workspace } from "./workspace.ts";

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
  const total = keepMatches(list, question, gather(list, question, radiusKm), tally);
  if (tally !== null && question.point !== null) countBands(list, total, question.point, tally);
  const from = keyFrom(cursor, list, question);
  const { keys, isLast } = from === 0 ? firstPage(list, question, total) : pageFrom(list, question, total, from);
  return { list, total, keys, next: isLast ? null : cursorAfter(list, keys.at(-1) as number, question) };
}

/** Notes in the workspace every item that matches, whatever the page: the first of `found`. Gives how many. */
export function matching(list: SearchedList, question: Question, radiusKm: number, runs?: readonly number[]): number {
  return keepMatches(list, question, gather(list, question, radiusKm, runs), null);
}

/** Whether some of the items of the place and occupations asked may not be results: ended, or stopped by a filter. */
export function isSifted({ lastDay }: SearchedList, { filters }: Question): boolean {
  return lastDay !== null || !letAllThrough(filters);
}

/** Whether such an item is a result. */
export function passes(list: SearchedList, item: number, { filters, today }: Question): boolean {
  if (list.lastDay !== null && (list.lastDay[item] as number) < today) return false;
  return letAllThrough(filters) || list.failures(item, filters) === 0;
}

function pageFrom(list: SearchedList, question: Question, total: number, from: number): FirstKeys {
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

/** Keeps what is searched today and passes the filters; counts the facets on the way. Gives how many are kept. */
function keepMatches(list: SearchedList, { filters, today }: Question, count: number, tally: Tally | null): number {
  const alive = list.lastDay === null ? count : keepAlive(list.workspace, list.lastDay, count, today);
  if (letAllThrough(filters)) {
    if (tally !== null) tallyAll(list, alive, tally);
    return alive;
  }
  const { found, roughKm } = list.workspace;
  let kept = 0;
  for (let i = 0; i < alive; i++) {
    const item = found[i] as number;
    const failures = list.failures(item, filters);
    if (tally !== null) tallyOne(list, item, failures, tally);
    if (failures !== 0) continue;
    roughKm[kept] = roughKm[i] as number;
    found[kept++] = item;
  }
  return kept;
}

/** Whether no filter is asked. */
export function letAllThrough(filters: Question["filters"]): boolean {
  const { level, contract, startBefore, disability, trainingIncluded } = filters;
  return level === 0 && contract === 0 && startBefore === null && !disability && trainingIncluded === null;
}

function keepAlive({ found, roughKm }: Workspace, lastDay: Int32Array, count: number, today: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const item = found[i] as number;
    if ((lastDay[item] as number) < today) continue;
    roughKm[kept] = roughKm[i] as number;
    found[kept++] = item;
  }
  return kept;
}
