import type { Index, WordPostings } from "./index/index.ts";
import { firstNotBelow, type ListPage, matching, type SearchedList, withOwnNotes } from "./lists/index.ts";
import type { AskedWords, Question } from "./question/index.ts";
import type { Lists } from "./run.ts";

/** Trainings that matched, on notes of their own: those of the list as it is shown stay as they were. */
export interface MatchingTrainings {
  readonly list: SearchedList;
  readonly total: number;
}

/**
 * Who types no more than the name of an employer, "sncf", names no occupation: its own are meant. Gives the trainings for the
 * occupations of the employers found that bear the name, besides those that hold the words; null for any other question.
 */
export function trainingsForNamed(
  index: Index,
  { trainings }: Lists,
  pages: readonly ListPage[],
  radiusKm: number,
  question: Question,
): MatchingTrainings | null {
  const { words, occupations } = question;
  if (words === null || occupations === null || occupations.exact.length + occupations.close.length > 0) return null;
  // Words between quotes, or that a label says, name nobody.
  if (words.free !== words.all) return null;
  const matchOf = new Uint8Array(index.numbers.codes.length);
  for (const page of pages) if (page.list.index.kind !== "training") markOccupations(page, words, matchOf);
  const exact = [...matchOf.keys()].filter((number) => matchOf[number] === 1);
  if (exact.length === 0) return null;
  const list = withOwnNotes(trainings);
  return { list, total: matching(list, { ...question, occupations: { exact, close: [], matchOf } }, radiusKm) };
}

/** Those of the items found whose name holds all the words, or is what was typed. */
function markOccupations(
  { list: { index, workspace }, total }: ListPage,
  words: AskedWords,
  matchOf: Uint8Array,
): void {
  const bearing = bearingName(index, words);
  const { offsets, values } = index.occupations;
  for (let i = 0; i < total && bearing.size > 0; i++) {
    const item = workspace.found[i] as number;
    if (!bearing.has(item)) continue;
    for (let at = offsets[item] as number; at < (offsets[item + 1] as number); at++) matchOf[values[at] as number] = 1;
  }
}

/** The items whose name is all that was typed, or holds all the words. Of the words, only the items of the rarest are read. */
function bearingName({ words: own, name }: ListPage["list"]["index"], words: AskedWords): ReadonlySet<number> {
  const { names, wholeNames } = words.lists[name];
  const bearing = new Set<number>();
  for (const whole of wholeNames)
    if (whole.lets) for (const item of itemsOf(own.wholeNames, whole.name)) bearing.add(item);
  const held = names.map((numbers) => numbers.map((number) => itemsOf(own.names, number)));
  const count = (each: readonly Uint32Array[]) => each.reduce((sum, items) => sum + items.length, 0);
  const [rarest = [], ...others] = held.sort((a, b) => count(a) - count(b));
  for (const items of rarest) {
    for (const item of items) if (others.every((each) => each.some((those) => holds(those, item)))) bearing.add(item);
  }
  return bearing;
}

function itemsOf({ postings: { offsets, values } }: WordPostings, number: number): Uint32Array {
  return values.subarray(offsets[number], offsets[number + 1]);
}

/** `items`: ascending. */
function holds(items: Uint32Array, item: number): boolean {
  const at = firstNotBelow(items, 0, items.length, item);
  return at < items.length && items[at] === item;
}
