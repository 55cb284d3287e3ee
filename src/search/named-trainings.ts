import type { Index } from "./index/index.ts";
import { type ListPage, matching, type SearchedList, withOwnNotes } from "./lists/index.ts";
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
  const held = wordsInNames(index, words);
  const { offsets, values } = index.occupations;
  for (let i = 0; i < total; i++) {
    const item = workspace.found[i] as number;
    const own = held.get(item);
    if (own === undefined || (own !== WHOLE && own !== words.all)) continue;
    for (let at = offsets[item] as number; at < (offsets[item + 1] as number); at++) matchOf[values[at] as number] = 1;
  }
}

/** Its name is all that was typed. */
const WHOLE = -1;

/** By item: the words asked that its name holds. */
function wordsInNames({ words: own, name }: ListPage["list"]["index"], words: AskedWords): ReadonlyMap<number, number> {
  const held = new Map<number, number>();
  const { names, wholeNames } = words.lists[name];
  const note = ({ postings: { offsets, values } }: typeof own.names, number: number, bits: number) => {
    for (let at = offsets[number] as number; at < (offsets[number + 1] as number); at++) {
      const item = values[at] as number;
      held.set(item, (held.get(item) ?? 0) | bits);
    }
  };
  names.forEach((numbers, i) => {
    for (const number of numbers) note(own.names, number, 1 << i);
  });
  for (const whole of wholeNames) if (whole.lets) note(own.wholeNames, whole.name, WHOLE);
  return held;
}
