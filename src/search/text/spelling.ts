import type { Locality } from "../../domain/index.ts";
import { withinOneEdit } from "../../lib/edit-distance.ts";
import { normalise } from "../../lib/text.ts";
import { nameOf } from "../../reference/index.ts";
import type { HeardPlace } from "./heard-places.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Candidate, ReadWord } from "./reading.ts";
import type { Chosen } from "./selecting.ts";

/** By typed word (normalised): how it should have been written. */
export type Spellings = ReadonlyMap<string, string>;

/** The words that had to be corrected, each as the phrase chosen spells it. */
export function spellingsOf(lexicon: Lexicon, words: readonly ReadWord[], chosen: readonly Chosen[]): Spellings {
  const spelled = new Map<string, string>();
  for (const [i, word] of words.entries()) {
    const phrase = chosen.find(({ hit }) => hit.mask & (1 << i))?.hit.phrase;
    if (phrase === undefined) continue;
    const used = word.candidates.find(({ token }) => holds(lexicon, token, phrase));
    if (used?.corrected) spelled.set(word.typed, spelling(lexicon, used, phrase));
  }
  return spelled;
}

/** The words of a place that had to be corrected. A code, a nickname and an arrondissement are no typos. */
export function placeSpellings(heard: HeardPlace | null): Spellings {
  if (heard === null) return new Map();
  const written = wordsOfName(heard.place);
  if (written.length !== heard.said.length) return new Map();
  const typos = heard.said.flatMap((word, i): [string, string][] => {
    const right = written[i] ?? "";
    const isTypo = normalise(right) !== word && word.length > 3 && withinOneEdit(normalise(right), word);
    return isTypo ? [[word, right]] : [];
  });
  return new Map(typos);
}

/** The question with its words as they should have been written; null when nothing had to be corrected. */
export function respelled(q: string, spelled: Spellings): string | null {
  if (spelled.size === 0) return null;
  return q.replace(/[\p{L}\d]+/gu, (word) => spelled.get(normalise(word)) ?? word);
}

function wordsOfName(place: Locality): readonly string[] {
  return nameOf(place).match(/[\p{L}\d]+/gu) ?? [];
}

function holds(lexicon: Lexicon, token: number, phrase: number): boolean {
  return lexicon.postings.subarray(lexicon.postingStart[token], lexicon.postingStart[token + 1]).includes(phrase);
}

/** The form with its accents, as the phrase shows it, else as any other does. */
function spelling(lexicon: Lexicon, { token, corrected }: Candidate, phrase: number): string {
  const form = corrected ?? "";
  const { postingStart, postings } = lexicon;
  for (const each of [phrase, ...postings.subarray(postingStart[token], postingStart[token + 1])]) {
    const words = lexicon.phrases[each]!.shown.match(/[\p{L}\d]+/gu) ?? [];
    const word = words.find((one) => normalise(one) === form);
    if (word !== undefined) return word.toLowerCase();
  }
  return form;
}
