import { type CodedTexts, codedText, codedTexts, firstCodedFrom } from "./coded-texts.ts";
import { identity } from "./growing.ts";
import { GrowingTexts } from "./texts.ts";

/** Distinct texts in the order of their code units: those of a table, and a few more among them. */
export interface SortedTexts {
  readonly base: CodedTexts;
  readonly added: AddedTexts | null;
}

interface AddedTexts {
  readonly texts: CodedTexts;
  /** The place of each among all, ascending. */
  readonly at: Uint32Array;
}

/** The i-th text. */
export function textAt({ base, added }: SortedTexts, i: number): string {
  if (added === null) return codedText(base, i);
  const upTo = countUpTo(added.at, i);
  return upTo > 0 && added.at[upTo - 1] === i ? codedText(added.texts, upTo - 1) : codedText(base, i - upTo);
}

/** The first that does not come before `text`; how many there are when all do. */
export function firstTextFrom({ base, added }: SortedTexts, text: string): number {
  return firstCodedFrom(base, text) + (added === null ? 0 : firstCodedFrom(added.texts, text));
}

/** Those of `base`, and those of `texts`, which come `at` these places among all; none is in both. */
export function withTexts({ base, added }: SortedTexts, texts: readonly string[], at: Uint32Array): SortedTexts {
  if (added !== null) throw new Error("texts: got some with others added, expected those of one table.");
  const growing = new GrowingTexts();
  for (const text of texts) growing.push(text);
  return { base, added: { texts: codedTexts(growing.arrived(), identity(texts.length)), at } };
}

/** How many of these ascending numbers are `number` or less. */
function countUpTo(numbers: Uint32Array, number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
