import {
  type ListName,
  leastWords,
  MOST_SOUGHT,
  mayBeUnfinished,
  type SoughtWord,
  stemOfSought,
  wholeName,
} from "../../domain/index.ts";
import { type Index, type ListIndex, numberOf, numbersFrom, type WordPostings } from "../index/index.ts";
import type { Understood } from "../text/index.ts";

/** The words that documents are asked to hold, by their numbers in the index. Word i of the question is bit i. */
export interface AskedWords {
  /** How many words an item must hold, at least. */
  readonly least: number;
  readonly all: number;
  /** Those that no occupation said. */
  readonly free: number;
  /** By number of occupation: the words that its label holds; only those that hold some. */
  readonly labels: ReadonlyMap<number, number>;
  readonly lists: Readonly<Record<ListName, AskedOfList>>;
}

/** For each word, the numbers it stands for in each vocabulary: several when it was not finished. */
export interface AskedOfList {
  readonly titles: readonly (readonly number[])[];
  readonly names: readonly (readonly number[])[];
  /**
   * Numbers of the names that are exactly what was typed. `lets`: all of it, which lets in by itself. `isMeant`: no
   * occupation says the same.
   */
  readonly wholeNames: readonly { readonly name: number; readonly lets: boolean; readonly isMeant: boolean }[];
  /** For each certification named that an item may be for, the numbers of the stems of its title. Of trainings only. */
  readonly certifications: readonly (readonly number[])[];
}

/** Null when no item could hold enough of the words. */
export function askWords({ sought, exact, certifications }: Understood, index: Index): AskedWords | null {
  const words = sought.words.slice(0, MOST_SOUGHT);
  const lists = [index.trainings, index.offers, index.companies] as const;
  const isKnown = words.map((word) => isAnywhere(word, index, lists));
  const forms = words.map((word, i): Form => (isKnown[i] || !mayBeUnfinished(word) ? "whole" : "prefix"));
  const isMeant = exact.length === 0 || words.some(({ isFree }) => isFree);
  const of = (list: ListIndex): AskedOfList => ({
    titles: words.map((word, i) => standsFor(list.words.titles, stemOfSought(word), forms[i] as Form)),
    names: words.map(({ word }, i) => standsFor(list.words.names, word, forms[i] as Form)),
    wholeNames: sought.name.flatMap((name, i) =>
      standsFor(list.words.wholeNames, wholeName(name), "whole").map((number) => ({
        name: number,
        lets: i === 0,
        isMeant,
      })),
    ),
    certifications: list.name === "trainings" ? certificationsIn(list, certifications) : [],
  });
  const [trainings, offers, companies] = lists.map(of) as [AskedOfList, AskedOfList, AskedOfList];
  const labels = labelMasks(index, words, forms);
  const asked = { least: leastWords(words.length), all: 2 ** words.length - 1, free: freeMask(words), labels };
  const found = { ...asked, lists: { trainings, offers, companies } };
  return couldMatch(found, words.length) ? found : null;
}

type Form = "whole" | "prefix";

/** Whether any item, or the label of any occupation, holds the word, or its beginning where it may be unfinished. */
export function isHeldSomewhere(word: SoughtWord, index: Index): boolean {
  const lists = [index.trainings, index.offers, index.companies];
  if (isAnywhere(word, index, lists)) return true;
  if (!mayBeUnfinished(word)) return false;
  const stem = stemOfSought(word);
  if (standsFor(index.labels, stem, "prefix").length > 0) return true;
  return lists.some(
    ({ words }) =>
      standsFor(words.titles, stem, "prefix").length > 0 || standsFor(words.names, word.word, "prefix").length > 0,
  );
}

function isAnywhere(word: SoughtWord, index: Index, lists: readonly ListIndex[]): boolean {
  const stem = stemOfSought(word);
  if (standsFor(index.labels, stem, "whole").length > 0) return true;
  return lists.some(
    ({ words }) =>
      standsFor(words.titles, stem, "whole").length > 0 || standsFor(words.names, word.word, "whole").length > 0,
  );
}

/** Those whose title's stems are all in the vocabulary. */
function certificationsIn({ words }: ListIndex, certifications: Understood["certifications"]): number[][] {
  const numbers = certifications.map(({ stems }) => stems.flatMap((stem) => standsFor(words.titles, stem, "whole")));
  return numbers.filter((known, i) => known.length > 0 && known.length === certifications[i]?.stems.length);
}

/** The words of the vocabulary that some item holds: that very one, or those that start so. */
function standsFor({ vocabulary, postings }: WordPostings, word: string, form: Form): readonly number[] {
  const [from, to] = form === "prefix" ? numbersFrom(vocabulary, word) : wholeRange(numberOf(vocabulary, word));
  const numbers: number[] = [];
  for (let number = from; number < to; number++) {
    if (postings.offsets[number] !== postings.offsets[number + 1]) numbers.push(number);
  }
  return numbers;
}

function wholeRange(number: number): readonly [number, number] {
  return number < 0 ? [0, 0] : [number, number + 1];
}

function labelMasks({ labels }: Index, words: readonly SoughtWord[], forms: readonly Form[]): Map<number, number> {
  const masks = new Map<number, number>();
  const { offsets, values } = labels.postings;
  for (const [i, word] of words.entries()) {
    for (const number of standsFor(labels, stemOfSought(word), forms[i] as Form)) {
      for (const occupation of values.subarray(offsets[number], offsets[number + 1])) {
        masks.set(occupation, (masks.get(occupation) ?? 0) | (1 << i));
      }
    }
  }
  return masks;
}

function freeMask(words: readonly SoughtWord[]): number {
  return words.reduce((mask, { isFree }, i) => (isFree ? mask | (1 << i) : mask), 0);
}

function couldMatch({ least, labels, lists }: AskedWords, count: number): boolean {
  const each = Object.values(lists);
  if (each.some(({ wholeNames }) => wholeNames.some(({ lets }) => lets))) return true;
  if (lists.trainings.certifications.length > 0) return true;
  const inLabels = [...labels.values()].reduce((mask, own) => mask | own, 0);
  let known = 0;
  for (let i = 0; i < count; i++) {
    const isHeld = each.some(({ titles, names }) => titles[i]!.length + names[i]!.length > 0);
    if (isHeld || (inLabels & (1 << i)) !== 0) known++;
  }
  return count > 0 && known >= least;
}
