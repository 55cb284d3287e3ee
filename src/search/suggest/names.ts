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
  const names = new Map<string, Name>();
  const add = (list: ListIndex, numbers: readonly number[], starts: boolean) => {
    for (const number of numbers) {
      const name = nameOf(list, number);
      if (!names.has(name))
        names.set(name, { name, starts, total: countOf(list, number) + countElsewhere(lists, list, name) });
    }
  };
  for (const list of lists) add(list, startingWith(list, typed, limit), true);
  if (names.size < limit) for (const list of lists) add(list, holding(list, typed, limit), false);
  return top(names.values(), limit, inOrder);
}

function nameOf({ words }: ListIndex, number: number): string {
  return textAt(words.wholeNames.vocabulary.words, number);
}

/** How many items of the other lists have this name. */
function countElsewhere(lists: readonly ListIndex[], own: ListIndex, name: string): number {
  let total = 0;
  for (const list of lists) {
    const number = list === own ? -1 : numberOf(list.words.wholeNames.vocabulary, name);
    if (number >= 0) total += countOf(list, number);
  }
  return total;
}

/** More names than that are not all counted: those most items have are known beforehand. */
const MOST_COUNTED = 1_000;

/** Those most items have, of the names that start with what was typed. */
function startingWith(list: ListIndex, typed: string, limit: number): number[] {
  const [from, to] = numbersFrom(list.words.wholeNames.vocabulary, typed);
  const isMany = to - from > MOST_COUNTED;
  const first = Array.from({ length: isMany ? Math.min(limit, to - from) : to - from }, (_, i) => from + i);
  const common = isMany ? commonNames(list).filter((number) => number >= from && number < to) : [];
  return mostHeld(list, isMany ? new Set([...common, ...first]) : first, limit);
}

function mostHeld(list: ListIndex, numbers: Iterable<number>, limit: number): number[] {
  const most = top(numbers, limit, (a, b) => countOf(list, b) - countOf(list, a) || a - b);
  return most.filter((number) => countOf(list, number) > 0);
}

/** A word that more items have than are read says too little to choose a name by. */
const MOST_ITEMS = 2_000;
/** As many names as are read whole, which costs ten times as much. */
const MOST_READ = 500;

/** Names of which one word starts with the last one typed, and that hold the others; those most items have. */
function holding(list: ListIndex, typed: string, limit: number): number[] {
  const others = typed.split(" ");
  const last = others.pop() ?? "";
  if (last.length < SHORTEST) return [];
  const { vocabulary, postings } = list.words.names;
  const unfinished = numbersFrom(vocabulary, last);
  const whole = others.map((word) => numberOf(vocabulary, word)).map((number) => [number, number + 1] as const);
  if (whole.some(([number]) => number < 0)) return [];
  const held = ([from, to]: readonly [number, number]) =>
    (postings.offsets[to] as number) - (postings.offsets[from] as number);
  // The word that fewest items hold says most: only those are read.
  const rarest = whole.reduce((a, b) => (held(b) < held(a) ? b : a), unfinished);
  const numbers = namesHolding(list, rarest);
  if (others.length === 0) return mostHeld(list, numbers, limit);
  const read = [...numbers].slice(0, MOST_READ);
  return mostHeld(
    list,
    read.filter((number) => holdsAll(` ${nameOf(list, number)} `, others, last)),
    limit,
  );
}

/** The names of the first items that hold one of these words. */
function namesHolding(list: ListIndex, [from, to]: readonly [number, number]): ReadonlySet<number> {
  const { offsets, values } = list.words.names.postings;
  const names = namesOfItems(list);
  const end = Math.min(offsets[to] as number, (offsets[from] as number) + MOST_ITEMS);
  const numbers = new Set<number>();
  for (let at = offsets[from] as number; at < end; at++) numbers.add(names[values[at] as number] as number);
  return numbers;
}

/** `name` between spaces. */
function holdsAll(name: string, words: readonly string[], start: string): boolean {
  return name.includes(` ${start}`) && words.every((word) => name.includes(` ${word} `));
}

function inOrder(a: Name, b: Name): number {
  return Number(b.starts) - Number(a.starts) || b.total - a.total || (a.name < b.name ? -1 : 1);
}
