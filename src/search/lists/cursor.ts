import { type Cursor, cursorText } from "../../domain/index.ts";
import type { Question } from "../question/index.ts";
import { UNITS } from "../scores.ts";
import { kmOf, rankOfKey, shownPrimary, sortKey, sortOf, withChance, withScore } from "./keys.ts";
import type { SearchedList } from "./searched-list.ts";

/** The cursor of the page that ends with the item of this key. */
export function cursorAfter(list: SearchedList, key: number, question: Question): string {
  const rank = rankOfKey(key);
  const item = list.index.byRank[rank] as number;
  const sort = sortOf(list, question.params.sort);
  const shown = shownPrimary(list, item, sort, question);
  const { ids, name } = list.index;
  const isClose = list.workspace.isClose(item);
  return cursorText({ list: name, sort, isClose, shown, id: ids.idAt(rank), source: ids.sourceAt(rank) });
}

/** The list goes on with the keys that are not below this one; 0 when the cursor is another list's. */
export function keyFrom(cursor: Cursor | null, list: SearchedList, question: Question): number {
  if (cursor === null || cursor.list !== list.index.name) return 0;
  const { ids, size, byRank } = list.index;
  const rank = ids.rankFrom(cursor.id, cursor.source);
  const isThere = rank < size && ids.idAt(rank) === cursor.id && ids.sourceAt(rank) === cursor.source;
  if (cursor.sort !== "best") return sortKey(cursor.isClose, cursor.shown, isThere ? rank + 1 : rank);
  if (cursor.list !== "companies") {
    return sortKey(cursor.isClose, withChance(cursor.shown, UNITS), isThere ? rank + 1 : rank);
  }
  // A company gone since the page was made: the list goes on where its band starts at that distance. Some may be read twice,
  // none is missed.
  const item = byRank[rank] as number;
  const chance = isThere ? chanceAsked(list, item, cursor.isClose, question) : 0;
  if (chance === 0) return sortKey(cursor.isClose, withChance(cursor.shown, UNITS), 0);
  const score = list.chanceAt?.(chance, kmOf(list, item, question)) ?? 0;
  return sortKey(cursor.isClose, withChance(withScore(cursor.shown, score), chance), rank + 1);
}

/** The chance of a company among the occupations asked, or among those whose label lets it in; 0 when it has none of them. */
function chanceAsked(list: SearchedList, item: number, isClose: boolean, question: Question): number {
  const { occupations, words } = question;
  if (occupations === null) return list.bestChance?.[item] ?? 0;
  const best = bestAmong(list, item, isClose ? occupations.close : occupations.exact);
  if (best > 0 || isClose || words === null) return best;
  return bestAmong(list, item, [...words.labels.keys()]) || (list.bestChance?.[item] ?? 0);
}

function bestAmong(list: SearchedList, item: number, occupations: readonly number[]): number {
  const { offsets, values } = list.index.postings;
  let best = 0;
  for (const occupation of occupations) {
    const end = offsets[occupation + 1] as number;
    for (let at = offsets[occupation] as number; at < end; at++) {
      if (values[at] === item) best = Math.max(best, list.postedChances?.[at] ?? 0);
    }
  }
  return best;
}
