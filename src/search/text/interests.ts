import { isLinking, wordsOf } from "../../lib/french-words.ts";
import type { Lexicon } from "./lexicon.ts";
import { isMereVerb, type ReadWord } from "./reading.ts";
import type { Chosen } from "./selecting.ts";

/** The interest that words say as they are, after no more than words of wishing: "je veux travailler dans une école". */
export function verbatimInterest({ verbatim }: Lexicon, words: readonly string[]): Chosen | null {
  for (let start = 0; start < words.length && (start === 0 || isLinking(words[start - 1]!)); start++) {
    const phrase = verbatim.get(words.slice(start).join(" "));
    if (phrase !== undefined) return { hit: { phrase, mask: 1, share: 1, quality: 1 }, score: 1 };
  }
  return null;
}

/** What the phrases chosen say that one would like to do: "faire du sport et travailler avec les enfants"; null when they name trades. */
export function interestNamed({ phrases }: Lexicon, chosen: readonly Chosen[]): string | null {
  const inOrder = chosen.toSorted((a, b) => firstWord(a) - firstWord(b));
  const labels = inOrder.map(({ hit }) => phrases[hit.phrase]!.interest?.label).filter((label) => label !== undefined);
  return labels.length === 0 ? null : [...new Set(labels)].join(" et ");
}

/** Whether `q` joins words as names do, "Nature & Sanzot", with no word of wishing: where one of them is unknown, it is no wish. */
export function isNameJoined(q: string): boolean {
  const words = wordsOf(q);
  return (/ & /.test(q) || words.includes("et")) && !words.some((word) => isLinking(word) && !OF_NAMES.has(word));
}

/** Words of grammar that names have too. */
const OF_NAMES = new Set("et a au aux d de des du en l la le les un une".split(" "));

/** The bit of the first word that it says. */
function firstWord({ hit }: Chosen): number {
  return hit.mask & -hit.mask;
}

/** The words, those verbs that are left unsaid made optional: nothing is to be found by them. A name may end like a verb, "schneider". */
export function withoutMereVerbs(lexicon: Lexicon, words: readonly ReadWord[], used: number): readonly ReadWord[] {
  const isMere = ({ typed, candidates }: ReadWord) =>
    candidates.some(({ quality }) => quality === 1) && isMereVerb(lexicon, typed);
  return words.map((word, i) => (!(used & (1 << i)) && isMere(word) ? { ...word, optional: true } : word));
}
