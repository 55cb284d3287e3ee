import type { Suggested } from "../../domain/index.ts";
import { normalise } from "../../lib/text.ts";
import { top } from "../../lib/top.ts";
import { type Index, type ListIndex, numberOf, numbersFrom, textAt } from "../index/index.ts";
import { commonNames, countOf, namesOfItems, shownName } from "./items.ts";

/** A name of some items, as it is compared, and how many have it. */
interface Name {
  readonly name: string;
  readonly total: number;
  /** It starts with what was typed; otherwise one of its words does. */
  readonly starts: boolean;
}

/** Shorter, a beginning is that of too many names to say anything. */
const SHORTEST = 3;

/** Names of schools and employers of this generation while typing: those that start so, then those that hold the words. */
export function suggestNames(index: Index, q: string, limit: number): readonly Suggested[] {
  const typed = normalise(q);
  if (typed.length < SHORTEST || limit < 1) return [];
  const employers = [index.offers, index.companies];
  const found = [
    ...named(employers, typed, limit).map((name) => ({ ...name, kind: "employer" as const, lists: employers })),
    ...named([index.trainings], typed, limit).map((name) => ({
      ...name,
      kind: "school" as const,
      lists: [index.trainings],
    })),
  ];
  return top(found, limit, inOrder).map(({ kind, name, total, lists }) => ({
    kind,
    label: shownName(lists, name),
    rome: null,
    total,
  }));
}

function named(lists: readonly ListIndex[], typed: string, limit: number): Name[] {
  const starting = new Set(lists.flatMap((list) => textsOf(list, startingWith(list, typed, limit))));
  const names = new Set(starting);
  if (names.size < limit) for (const list of lists) for (const name of holding(list, typed, limit)) names.add(name);
  const all = [...names].map((name) => ({ name, total: totalOf(lists, name), starts: starting.has(name) }));
  return top(all, limit, inOrder);
}

function textsOf({ words }: ListIndex, numbers: readonly number[]): string[] {
  return numbers.map((number) => textAt(words.wholeNames.vocabulary.words, number));
}

/** More names than that are not all counted: those most items have are known beforehand. */
const MOST_COUNTED = 5_000;

/** Those most items have, of the names that start with what was typed. */
function startingWith(list: ListIndex, typed: string, limit: number): number[] {
  const [from, to] = numbersFrom(list.words.wholeNames.vocabulary, typed);
  const isMany = to - from > MOST_COUNTED;
  const first = Array.from({ length: Math.min(to - from, isMany ? limit : MOST_COUNTED) }, (_, i) => from + i);
  const common = isMany ? commonNames(list).filter((number) => number >= from && number < to) : [];
  return mostHeld(list, new Set([...common, ...first]), limit);
}

function mostHeld(list: ListIndex, numbers: Iterable<number>, limit: number): number[] {
  const most = top(numbers, limit, (a, b) => countOf(list, b) - countOf(list, a) || a - b);
  return most.filter((number) => countOf(list, number) > 0);
}

/** A word that more items have than are read says too little to choose a name by. */
const MOST_ITEMS = 2_000;

/** Names of which one word starts with the last one typed, and that hold the others; those most items have. */
function holding(list: ListIndex, typed: string, limit: number): string[] {
  const others = typed.split(" ");
  const last = others.pop() ?? "";
  if (last.length < SHORTEST) return [];
  const { vocabulary, postings } = list.words.names;
  const [from, to] = numbersFrom(vocabulary, last);
  const nameOf = namesOfItems(list);
  const numbers = new Set<number>();
  for (let word = from, read = 0; word < to && read < MOST_ITEMS; word++) {
    const end = postings.offsets[word + 1] as number;
    for (let at = postings.offsets[word] as number; at < end && read < MOST_ITEMS; at++, read++) {
      numbers.add(nameOf[postings.values[at] as number] as number);
    }
  }
  if (others.length === 0) return textsOf(list, mostHeld(list, numbers, limit));
  const held = [...numbers].filter((number) => holdsAll(textsOf(list, [number])[0] ?? "", others));
  return textsOf(list, mostHeld(list, held, limit));
}

function holdsAll(name: string, words: readonly string[]): boolean {
  const own = name.split(" ");
  return words.every((word) => own.includes(word));
}

function totalOf(lists: readonly ListIndex[], name: string): number {
  return lists.reduce((sum, { words }) => {
    const { vocabulary, postings } = words.wholeNames;
    const number = numberOf(vocabulary, name);
    return number < 0 ? sum : sum + (postings.offsets[number + 1] as number) - (postings.offsets[number] as number);
  }, 0);
}

function inOrder(a: Name, b: Name): number {
  return Number(b.starts) - Number(a.starts) || b.total - a.total || (a.name < b.name ? -1 : 1);
}
