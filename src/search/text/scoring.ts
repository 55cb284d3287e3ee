import type { HeardDiploma } from "./diplomas.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Hit } from "./matching.ts";
import type { PhraseKind } from "./phrases.ts";
import { isMereVerb, type ReadWord } from "./reading.ts";

/**
 * What each kind of phrase is worth. Who says what they would like to do means no trade in particular: an interest said in full
 * comes before any trade that one of its words names. Everyday words and labels were written to name one occupation; a certification
 * leads to several and must not outbid a label that says the same.
 */
const KIND_WEIGHT: Readonly<Record<PhraseKind, number>> = {
  label: 1,
  title: 1,
  word: 1,
  acronym: 1,
  appellation: 0.98,
  interest: 1.5,
  certification: 0.8,
  shortAcronym: 0,
  initials: 1,
};

/** Once a diploma was named, its certifications and their short acronyms ("BTS CG") are what is meant. */
const KIND_WEIGHT_WITH_DIPLOMA: typeof KIND_WEIGHT = {
  ...KIND_WEIGHT,
  interest: 1,
  certification: 0.95,
  acronym: 1.2,
  shortAcronym: 1.2,
};

/** "Bac pro commerce" is one of the bacs pro with that word in their long title, before any trade called "commerce". */
const NAMED_DIPLOMA = 1.4;

/** "BTS SAM" is no acronym of a bac pro. */
const OTHER_LEVEL = 0.5;

/** Long titles name towns, schools and standards in passing: with no diploma named, half of the title must be said. */
const LEAST_TITLE_SHARE = 0.5;

const OPTIONAL_WEIGHT = 0.3;

/** How the hits of one query are judged. */
export interface Judge {
  /** Words that must be found: all but the optional ones. Bits as in `Hit.mask`. */
  readonly required: number;
  /** Every word. */
  readonly all: number;
  /** Of these, the words that some phrase holds and that are no mere verb: an interest leaves none of them unsaid. */
  readonly telling: number;
  /** "et" or "ou" is said: several interests may be. */
  readonly enumerates: boolean;
  /** 0 to 1: share of the query's words, by weight, that `mask` holds. */
  coverage(mask: number): number;
  /** About 0 to 1: kind × how much of the query × how much of the phrase × quality of the reading. */
  score(hit: Hit): number;
}

export function createJudge(lexicon: Lexicon, words: readonly ReadWord[], diploma: HeardDiploma): Judge {
  const kinds = diploma.heard ? KIND_WEIGHT_WITH_DIPLOMA : KIND_WEIGHT;
  const weights = words.map((word) => word.weight * (word.optional ? OPTIONAL_WEIGHT : 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const coverage = (mask: number) =>
    weights.reduce((sum, weight, i) => (mask & (1 << i) ? sum + weight : sum), 0) / total;
  const required = words.reduce((mask, word, i) => (word.optional ? mask : mask | (1 << i)), 0);
  const isTelling = ({ candidates, typed }: ReadWord) => candidates.length > 0 && !isMereVerb(lexicon, typed);
  return {
    required,
    all: 2 ** words.length - 1,
    telling: words.reduce((mask, word, i) => (isTelling(word) ? mask | (1 << i) : mask), 0) & required,
    enumerates: diploma.words.includes("et") || diploma.words.includes("ou"),
    coverage,
    score: (hit) => {
      const value = worth(lexicon, kinds, diploma, hit, required);
      return value === 0 ? 0 : value * coverage(hit.mask) * hit.quality;
    },
  };
}

/** An interest is said in full or not at all. Two letters beside other words are a word of grammar or of a name: "AS Sanzot". */
function worth(
  lexicon: Lexicon,
  kinds: typeof KIND_WEIGHT,
  diploma: HeardDiploma,
  { phrase, share, mask }: Hit,
  required: number,
): number {
  const { kind, level } = lexicon.phrases[phrase]!;
  if (kind === "interest") return share > 0.999 ? kinds[kind] : 0;
  if (kind === "initials" && (mask & required) !== required) return 0;
  const isOther = diploma.level !== null && level !== null && level !== diploma.level;
  if (kind !== "certification") return kinds[kind] * share * (isOther ? OTHER_LEVEL : 1);
  if (diploma.level !== null && level === diploma.level) return NAMED_DIPLOMA * (0.75 + 0.25 * share);
  return diploma.heard || share >= LEAST_TITLE_SHARE ? kinds[kind] * share : 0;
}

export function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
