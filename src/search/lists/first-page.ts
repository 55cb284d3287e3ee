import { MAX_RADIUS_KM } from "../../domain/index.ts";
import type { Question } from "../question/index.ts";
import { CLOSE_KEYS, keyOf, MOST_SHOWN, primaryBelow, SLACK, sortOf } from "./keys.ts";
import type { SearchedList } from "./searched-list.ts";
import { Smallest } from "./smallest.ts";

/** The keys of a page, in order. */
export interface FirstKeys {
  readonly keys: Float64Array;
  readonly isLast: boolean;
}

/** Those of near occupations were gathered last: they enter the page only when the others do not fill it. */
export function firstPage(list: SearchedList, question: Question, total: number): FirstKeys {
  const page = new Smallest(question.params.limit);
  const exact = firstClose(list, total);
  pushFirst(list, question, 0, exact, page);
  if (page.limit >= CLOSE_KEYS) pushFirst(list, question, exact, total, page);
  const keys = page.sorted();
  return { keys, isLast: keys.length === total };
}

/** The place of the first item of a near occupation among those found. */
function firstClose({ workspace }: SearchedList, total: number): number {
  let low = 0;
  let high = total;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (workspace.isClose(workspace.found[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Pushes the keys of the items found in [from, to) that may enter the page. */
function pushFirst(list: SearchedList, question: Question, from: number, to: number, page: Smallest): void {
  const sort = sortOf(list, question.params.sort);
  const { found } = list.workspace;
  const areFew = to - from <= 2 * question.params.limit;
  const most = sort === "date" || areFew ? null : lastPrimary(list, question, sort, from, to);
  for (let i = from; i < to; i++) {
    if (most !== null && (list.workspace.primary[i] as number) > most) continue;
    page.push(keyOf(list, found[i] as number, sort, question));
  }
}

/** What is sorted by, in steps: some forty metres, or sixty ten-thousandths of the score. */
const STEP = { distance: 4, best: 6 } as const;
const counts = new Uint32Array(1 + Math.max((MAX_RADIUS_KM * 100) >> STEP.distance, MOST_SHOWN >> STEP.best));

/**
 * Notes what sorts each item, or a little less, and gives what nothing on the page is above: as many items as the page holds
 * are under it, with all that could come before one of them.
 */
function lastPrimary(
  list: SearchedList,
  question: Question,
  sort: "distance" | "best",
  from: number,
  to: number,
): number {
  const { primary } = list.workspace;
  const step = STEP[sort];
  counts.fill(0);
  for (let i = from; i < to; i++) {
    const below = primaryBelow(list, i, sort, question);
    primary[i] = below;
    counts[below >> step]!++;
  }
  let count = 0;
  let at = 0;
  for (; at < counts.length && count < question.params.limit; at++) count += counts[at] as number;
  return (at << step) + SLACK;
}
