import { type Cursor, MAX_RADIUS_KM, parseCursor } from "../domain/index.ts";
import type { Index } from "./index/index.ts";
import { monthNumber } from "./index/index.ts";
import {
  companyList,
  type ListPage,
  listPage,
  mayBeNearest,
  nearestPage,
  offerList,
  type SearchedList,
  Tally,
  trainingList,
} from "./lists/index.ts";
import type { Question } from "./question/index.ts";

/** The three lists of one index, ready to be searched. */
export interface Lists {
  readonly trainings: SearchedList;
  readonly offers: SearchedList;
  readonly companies: SearchedList;
}

export function listsOf(index: Index): Lists {
  return {
    trainings: trainingList(index.trainings),
    offers: offerList(index.offers),
    companies: companyList(index.companies),
  };
}

export interface Run {
  /** The radius used, which may be larger than the one asked. */
  readonly radiusKm: number;
  /** Trainings, offers, companies; where some are shown, found, and make no pairs, these alone. */
  readonly pages: readonly ListPage[];
  readonly tally: Tally;
}

/** Runs the question on the three lists; only when all are empty around a point, again with a radius twice as large. */
export function runLists(index: Index, lists: Lists, question: Question): Run {
  const { cursor: text, sort, radius } = question.params;
  const cursor = text === undefined ? null : parseCursor(text, sort);
  let radiusKm = radius;
  for (;;) {
    const run = runOnce(index, lists, question, radiusKm, cursor);
    const isEmpty = run.pages.every((page) => page.total === 0);
    if (!isEmpty || !canWiden(question, radiusKm)) return run;
    radiusKm = Math.min(2 * radiusKm, MAX_RADIUS_KM);
  }
}

function runOnce(index: Index, lists: Lists, question: Question, radiusKm: number, cursor: Cursor | null): Run {
  const tally = new Tally(index.sources.length, monthNumber(question.todayDay));
  const { sources, facets } = question.params;
  const needsAll = sources.includes("binomes");
  const isShown = (list: SearchedList) => sources.includes(list.index.name);
  const run = (list: SearchedList) => {
    const counted = isShown(list) && facets !== false ? tally : null;
    const isByNearest = !needsAll && counted === null && cursor === null && mayBeNearest(list, question);
    return isByNearest ? nearestPage(list, question, radiusKm) : listPage(list, question, radiusKm, cursor, counted);
  };
  const all = [lists.trainings, lists.offers, lists.companies];
  const isNeeded = (list: SearchedList) => needsAll || question.words !== null || isShown(list);
  const pages = all.filter(isNeeded).map(run);
  // What is not shown says, when nothing shown is found, whether the radius is widened.
  if (pages.every(({ total }) => total === 0)) pages.push(...all.filter((list) => !isNeeded(list)).map(run));
  return { radiusKm, pages, tally };
}

/** A question of which nothing was understood stays as it is: no radius would find anything. */
function canWiden({ point, occupations, words }: Question, radiusKm: number): boolean {
  const asksSomething =
    occupations === null || words !== null || occupations.exact.length + occupations.close.length > 0;
  return point !== null && asksSomething && radiusKm > 0 && radiusKm < MAX_RADIUS_KM;
}
