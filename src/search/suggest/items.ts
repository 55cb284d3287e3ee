import { itemTextAt, type ListIndex, numberOf, type WordPostings } from "../index/index.ts";

/**
 * By item of a list: the number of its whole name. Worked out the first time it is asked for (5 ms for 800,000 items), for as
 * long as the list is in service.
 */
export function namesOfItems({ size, words }: ListIndex): Uint32Array {
  const known = NAMES.get(words.wholeNames);
  if (known !== undefined) return known;
  const { offsets, values } = words.wholeNames.postings;
  const names = new Uint32Array(size);
  for (let number = 0; number + 1 < offsets.length; number++) {
    const end = offsets[number + 1] as number;
    for (let at = offsets[number] as number; at < end; at++) names[values[at] as number] = number;
  }
  NAMES.set(words.wholeNames, names);
  return names;
}

const NAMES = new WeakMap<WordPostings, Uint32Array>();

/** How many items have the name of this number. */
export function countOf({ words }: Pick<ListIndex, "words">, number: number): number {
  const { offsets } = words.wholeNames.postings;
  return (offsets[number + 1] as number) - (offsets[number] as number);
}

/** The names most items of a list have, in that order; worked out once, as `namesOfItems`. */
export function commonNames(list: ListIndex): readonly number[] {
  const { wholeNames } = list.words;
  const known = COMMON.get(wholeNames);
  if (known !== undefined) return known;
  const numbers: number[] = [];
  for (let number = 0; number < wholeNames.vocabulary.size; number++)
    if (countOf(list, number) > 1) numbers.push(number);
  const common = numbers.sort((a, b) => countOf(list, b) - countOf(list, a) || a - b).slice(0, MOST_COMMON);
  COMMON.set(wholeNames, common);
  return common;
}

const MOST_COMMON = 5_000;
const COMMON = new WeakMap<WordPostings, readonly number[]>();

/** A name as the first item that has it writes it; as it is compared where none has. */
export function shownName(lists: readonly ListIndex[], name: string): string {
  for (const { kind, words, texts } of lists) {
    const { vocabulary, postings } = words.wholeNames;
    const number = numberOf(vocabulary, name);
    const from = number < 0 ? 0 : (postings.offsets[number] as number);
    if (number < 0 || from === postings.offsets[number + 1]) continue;
    return nameIn(kind, `${itemTextAt(texts, postings.values[from] as number)}}`) ?? name;
  }
  return name;
}

/** The name of the school or of the employer, in the JSON of an item. */
export function nameIn(kind: ListIndex["kind"], json: string): string | null {
  const own = JSON.parse(json) as Naming;
  if (kind === "training") return own.school?.name ?? null;
  return (kind === "offer" ? own.employer?.name : own.name) ?? null;
}

interface Naming {
  readonly name?: string | null;
  readonly employer?: { readonly name: string | null };
  readonly school?: { readonly name: string };
}
