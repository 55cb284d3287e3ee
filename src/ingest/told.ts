import { wordsOf } from "../lib/french-words.ts";

/** What a description says, small enough to be held for every offer: the least hashes of its runs of words, sorted. */
export type Told = readonly number[];

const RUN = 5;
const KEPT = 12;
/** Words: the ends of descriptions are what each source adds. */
const MOST_WORDS = 160;
/** Fewer say too little to tell two posts apart. */
const FEWEST_WORDS = 25;

/** Null when the description is missing or too short to compare. */
export function toldBy(description: string | null): Told | null {
  if (description === null || description.length < FEWEST_WORDS * 3) return null;
  const words = wordsOf(description.slice(0, MOST_WORDS * 10)).slice(0, MOST_WORDS);
  if (words.length < FEWEST_WORDS) return null;
  const hashes = new Set<number>();
  for (let i = 0; i + RUN <= words.length; i++) hashes.add(hash(words.slice(i, i + RUN).join(" ")));
  // A plain array takes half the room of a typed one of this length.
  return [...hashes].sort((a, b) => a - b).slice(0, KEPT);
}

/** 0 to 1: the share of the runs of words that two descriptions have in common, estimated on the least hashes of both. */
export function likeness(a: Told, b: Told): number {
  const both = new Set(b);
  const least = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, Math.min(a.length, b.length));
  const own = new Set(a);
  return least.filter((each) => own.has(each) && both.has(each)).length / least.length;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
