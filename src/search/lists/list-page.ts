import { kmBetween, roundKm } from "../../lib/geometry.ts";
import type { Question } from "../question/index.ts";
import { type Cursor, cursorAfter, keyFrom } from "./cursor.ts";
import { gather } from "./gather.ts";
import { primary, sortKey, sortOf } from "./keys.ts";
import type { SearchedList } from "./searched-list.ts";
import { Smallest } from "./smallest.ts";
import type { Tally } from "./tally.ts";

/** One page of a list. The items that match, all of them, are the first `total` of the workspace's `found`. */
export interface ListPage {
  readonly list: SearchedList;
  readonly total: number;
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
  const total = keepMatches(list, question, radiusKm, tally);
  const { sort: asked, limit } = question.params;
  const sort = sortOf(list, asked);
  const from = keyFrom(cursor, list, question);
  const page = new Smallest(limit);
  const { found } = list.workspace;
  let remaining = 0;
  for (let i = 0; i < total; i++) {
    const item = found[i] as number;
    const isClose = list.workspace.isClose(item);
    const key = sortKey(isClose, primary(list, item, sort, question), list.index.rankOf[item] as number);
    if (key < from) continue;
    remaining++;
    page.push(key);
  }
  const keys = page.sorted();
  const next = remaining > keys.length ? cursorAfter(list, keys.at(-1) as number, question) : null;
  return { list, total, keys, next };
}

/** Keeps, of what was gathered, what matches; counts the facets on the way. Gives how many are kept. */
function keepMatches(list: SearchedList, question: Question, radiusKm: number, tally: Tally | null): number {
  const { found } = list.workspace;
  const { filters, today } = question;
  const count = gather(list, question, radiusKm);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const item = found[i] as number;
    if (!lies(list, item, question, radiusKm) || !list.isSearched(item, today)) continue;
    const failures = list.failures(item, filters);
    if (tally !== null) tally.count(list, item, failures);
    if (failures === 0) found[kept++] = item;
  }
  return kept;
}

/** Whether the item lies in the place asked; notes its distance on the way. */
function lies({ index, workspace }: SearchedList, item: number, question: Question, radiusKm: number): boolean {
  const { point, area } = question;
  if (point !== null) {
    const km = roundKm(kmBetween(point, { lat: index.lat[item] as number, lon: index.lon[item] as number }));
    if (km > radiusKm) return false;
    workspace.tensOfMetres[item] = Math.round(km * 100);
    return true;
  }
  return area === null || area[index.departement[item] as number] === 1;
}
