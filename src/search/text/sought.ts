import type { SoughtWord } from "../../domain/index.ts";
import { isLinking, isOptional, meaningful, wordsOf } from "../../lib/french-words.ts";
import { normalise } from "../../lib/text.ts";
import type { ReadWord } from "./reading.ts";

export interface Sought {
  /** Distinct; neither diplomas nor places nor words of grammar. */
  readonly words: readonly SoughtWord[];
  /** What may be the whole name of an employer or of a school: all that was typed, then what no occupation said. */
  readonly name: readonly string[];
}

/** `typed`: the words left once diploma and place were heard, those of grammar included; `all`: what may be one name as a whole. */
export function soughtOf(
  typed: readonly string[],
  words: readonly ReadWord[],
  free: ReadonlySet<string>,
  spelled: ReadonlyMap<string, string>,
  all: readonly string[],
): Sought {
  const kept = words.filter(({ optional }) => !optional);
  const seen = kept.map(({ typed: word }, i) => ({
    word: normalise(spelled.get(word) ?? word),
    isFree: free.has(word),
    isLast: i === kept.length - 1 && word === typed.at(-1),
  }));
  // "poste" alone is a job, "la poste" may be an employer.
  const whole = kept.length === 0 && all.length < 2 ? [] : [all.join(" ")];
  const names = [...whole, [...free].join(" "), ...spans(typed, free)].filter((name) => name.length >= SHORTEST_NAME);
  return { words: distinct(seen), name: [...new Set(names)] };
}

/** From the first free word to the last, with the words before them that a name may start with: "lycée", "cfa", "la". */
function spans(typed: readonly string[], free: ReadonlySet<string>): string[] {
  const first = typed.findIndex((word) => free.has(word));
  const end = typed.findLastIndex((word) => free.has(word)) + 1;
  let start = first;
  while (start > 0 && first - start < MOST_BEFORE && mayStartName(typed[start - 1] ?? "")) start--;
  return first < 0 ? [] : Array.from({ length: first - start + 1 }, (_, i) => typed.slice(first - i, end).join(" "));
}

const MOST_BEFORE = 4;

function mayStartName(word: string): boolean {
  return isLinking(word) || isOptional(word);
}

/** Every word between quotes, as it is written: nothing is completed or corrected. */
export function soughtLiterally(quoted: string): Sought {
  const typed = wordsOf(quoted);
  const words = meaningful(typed).map((word) => ({ word, isFree: false, isLast: false }));
  return { words: distinct(words), name: [typed.join(" ")] };
}

/** One letter is in the names of too many. */
const SHORTEST_NAME = 2;

function distinct(words: readonly SoughtWord[]): readonly SoughtWord[] {
  const seen = new Set<string>();
  return words.filter(({ word }) => !isLinking(word) && !seen.has(word) && seen.add(word));
}
