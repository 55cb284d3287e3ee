import type { Question } from "../question/index.ts";
import { countWithin } from "./count-within.ts";
import { cursorAfter } from "./cursor.ts";
import { firstPage } from "./first-page.ts";
import { itemRuns } from "./gather.ts";
import { sortOf } from "./keys.ts";
import { type ListPage, letAllThrough, matching } from "./list-page.ts";
import type { SearchedList } from "./searched-list.ts";

/** With fewer items than so many pages, or more occupations than this, noting all of them costs no more. */
const MANY_PAGES = 25;
const FEW_OCCUPATIONS = 4;
/** Items lie unevenly: the first disc is made for so many pages. */
const PAGES_TO_FIND = 3;
const LEAST_KM = 1;

/** Whether a first page of this list is that of the nearest items, and the others need only be counted. */
export function mayBeNearest(list: SearchedList, { occupations, words, point, filters, params }: Question): boolean {
  if (occupations === null || words !== null || point === null || !letAllThrough(filters)) return false;
  const { exact, close } = occupations;
  return sortOf(list, params.sort) === "distance" && close.length === 0 && exact.length <= FEW_OCCUPATIONS;
}

/**
 * The same as `listPage` where `mayBeNearest`, facets left out: the total is counted without noting what is counted, and the page is looked
 * for around the point, farther and farther. The workspace holds what lies nearest, not all that matches.
 */
export function nearestPage(list: SearchedList, question: Question, radiusKm: number): ListPage {
  const runs = itemRuns(list, question, radiusKm);
  const { found, total } = isWorthCounting(list, question, runs)
    ? nearest(list, question, radiusKm, countWithin(list, question, radiusKm))
    : all(list, question, radiusKm, runs);
  const { keys } = firstPage(list, question, found);
  const isLast = keys.length === total;
  return { list, total, keys, next: isLast ? null : cursorAfter(list, keys.at(-1) as number, question) };
}

interface Gathered {
  /** How many are noted. */
  readonly found: number;
  readonly total: number;
}

/** Whether these runs hold many, were these occupations as common there as they are anywhere. */
function isWorthCounting({ index }: SearchedList, { occupations, params }: Question, runs: readonly number[]): boolean {
  const { offsets } = index.postings;
  let items = 0;
  for (let run = 0; run < runs.length; run += 2) items += (runs[run + 1] as number) - (runs[run] as number);
  let posted = 0;
  for (const occupation of occupations?.exact ?? []) {
    posted += (offsets[occupation + 1] as number) - (offsets[occupation] as number);
  }
  return items * posted > MANY_PAGES * params.limit * index.size;
}

function all(list: SearchedList, question: Question, radiusKm: number, runs?: readonly number[]): Gathered {
  const found = matching(list, question, radiusKm, runs);
  return { found, total: found };
}

/** Notes at least as many as the page holds, and whatever lies as near. */
function nearest(list: SearchedList, question: Question, radiusKm: number, total: number): Gathered {
  const { limit } = question.params;
  let km = Math.max(LEAST_KM, radiusKm * Math.sqrt((PAGES_TO_FIND * limit) / total));
  for (; km < radiusKm; km *= 2) {
    const found = matching(list, question, km);
    if (found >= limit) return { found, total };
  }
  return all(list, question, radiusKm);
}
