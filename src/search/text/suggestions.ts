import type { Reference, Suggestion } from "../../domain/index.ts";
import { meaningful, wordsOf } from "../../lib/french-words.ts";
import { prefixRange } from "../../lib/sorted.ts";
import { top } from "../../lib/top.ts";
import { type HeardDiploma, hearDiploma } from "./diplomas.ts";
import { hearPlace, type PlaceEar } from "./heard-places.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Hit, Matcher } from "./matching.ts";
import { readWords } from "./reading.ts";
import { bitCount, createJudge, type Judge } from "./scoring.ts";

/** Occupations while typing, each once, by the phrase that fits best what is typed so far. */
export type OccupationSuggestions = (q: string, limit: number) => readonly Suggestion[];

export function createOccupationSuggestions(
  reference: Reference,
  lexicon: Lexicon,
  match: Matcher,
  ear: PlaceEar,
): OccupationSuggestions {
  const suggest = createSuggest(reference, lexicon, match);
  return (q, limit) => {
    const diploma = hearDiploma(wordsOf(q));
    const found = suggest(diploma, limit);
    if (found.length > 0) return found;
    const heard = hearPlace(diploma.words, ear);
    return heard ? suggest({ ...diploma, words: heard.rest }, limit) : [];
  };
}

function createSuggest(reference: Reference, lexicon: Lexicon, match: Matcher) {
  const commonness = (i: number) => reference.occupations[i]!.words.length;
  return (diploma: HeardDiploma, limit: number): readonly Suggestion[] => {
    if (diploma.words.length === 0) return [];
    const words = readWords(lexicon, meaningful(diploma.words), "always");
    const judge = createJudge(lexicon, words, diploma);
    const literal = prefixRange(lexicon.texts, diploma.words.join(" "));
    const hits = isBeginning(diploma.words) ? starting(lexicon, literal) : fitting(match(words), judge);
    const best = bestPhrases(lexicon, hits, (hit) => scoreOf(lexicon, judge, hit, literal, diploma.words));
    const order = ([a, x]: Ranked, [b, y]: Ranked) => y.score - x.score || commonness(b) - commonness(a) || a - b;
    return top(best, limit, order).map(([i, { phrase }]) => toSuggestion(reference, lexicon, i, phrase));
  };
}

interface Best {
  readonly phrase: number;
  readonly score: number;
}

type Ranked = readonly [occupation: number, best: Best];

/** The best phrase of each occupation that the hits name. */
function bestPhrases(lexicon: Lexicon, hits: readonly Hit[], scoreOf: (hit: Hit) => number): ReadonlyMap<number, Best> {
  const best = new Map<number, Best>();
  for (const hit of hits) {
    const phraseScore = scoreOf(hit);
    for (const [rank, occupation] of lexicon.phrases[hit.phrase]!.occupations.entries()) {
      const score = phraseScore / (1 + RANK_COST * rank);
      if (score > (best.get(occupation)?.score ?? 0)) best.set(occupation, { phrase: hit.phrase, score });
    }
  }
  return best;
}

/** A certification names its occupations in order. */
const RANK_COST = 0.02;

/** One or two letters say so little that only what starts with them is looked at. */
function isBeginning(words: readonly string[]): boolean {
  return words.length === 1 && words[0]!.length < 3;
}

function starting(lexicon: Lexicon, [from, to]: readonly [number, number]): readonly Hit[] {
  return Array.from(lexicon.textPhrase.subarray(from, to), (phrase, i) => {
    const length = lexicon.texts[from + i]!.length;
    return { phrase, mask: 1, share: 1 / length, quality: 1 };
  });
}

/** The phrases that hold every word typed; when none does, those that lack only one of them. */
function fitting(hits: readonly Hit[], judge: Judge): readonly Hit[] {
  if (judge.required === 0) return [];
  const missing = (hit: Hit) => bitCount(judge.required & ~hit.mask);
  const whole = hits.filter((hit) => missing(hit) === 0);
  if (whole.length > 0 || bitCount(judge.required) === 1) return whole;
  return hits.filter((hit) => missing(hit) === 1 && judge.coverage(hit.mask) >= 0.3);
}

/** A phrase that starts with the very letters typed comes before one that only holds the words. */
function scoreOf(
  lexicon: Lexicon,
  judge: Judge,
  hit: Hit,
  [from, to]: readonly [number, number],
  typed: readonly string[],
): number {
  const rank = lexicon.textRank[hit.phrase]!;
  const starts = rank >= from && rank < to;
  const same =
    starts && lexicon.phrases[hit.phrase]!.words.length === typed.length && hit.share > 0.999 && hit.quality > 0.999;
  const isGuessed = lexicon.phrases[hit.phrase]!.kind === "interest" && hit.quality < 0.999;
  return Number.EPSILON + judge.score(hit) * (isGuessed ? GUESSED_INTEREST : 1) + (starts ? 0.5 : 0) + (same ? 1 : 0);
}

/** Its many occupations must not hide the trades that begin so, as long as its words are not all typed: "bou" is no "bouger" yet. */
const GUESSED_INTEREST = 0.4;

/** A job title is shown as it is; an everyday word or a diploma leads to the name of the occupation. */
function toSuggestion(reference: Reference, lexicon: Lexicon, position: number, phrase: number): Suggestion {
  const occupation = reference.occupations[position]!;
  const { kind, shown } = lexicon.phrases[phrase]!;
  const label = kind === "title" || kind === "appellation" ? shown : occupation.label;
  return { label, rome: occupation.rome, matched: shown, occupation: occupation.label };
}
