import type { Reference, Suggestion } from "../../domain/index.ts";
import { prefixRange } from "../../lib/sorted.ts";
import { hearDiploma } from "./diplomas.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Hit, Matcher } from "./matching.ts";
import { readWords } from "./reading.ts";
import { bitCount, createJudge, type Judge } from "./scoring.ts";
import { meaningful, wordsOf } from "./words.ts";

/** Occupations while typing, each once, by the phrase that fits best what is typed so far. */
export type OccupationSuggestions = (q: string, limit: number) => readonly Suggestion[];

export function createOccupationSuggestions(
  reference: Reference,
  lexicon: Lexicon,
  match: Matcher,
): OccupationSuggestions {
  const bestScore = new Float32Array(reference.occupations.length);
  const bestPhrase = new Int32Array(reference.occupations.length);
  return (q, limit) => {
    const diploma = hearDiploma(wordsOf(q));
    if (diploma.words.length === 0) return [];
    const words = readWords(lexicon, meaningful(diploma.words), "always");
    const judge = createJudge(lexicon, words, diploma.heard);
    const literal = prefixRange(lexicon.texts, diploma.words.join(" "));
    const found: number[] = [];
    for (const hit of fitting(match(words), judge)) {
      const score = scoreOf(lexicon, judge, hit, literal, diploma.words);
      for (const occupation of lexicon.phrases[hit.phrase]!.occupations) {
        if (bestScore[occupation] === 0) found.push(occupation);
        if (score <= bestScore[occupation]!) continue;
        bestScore[occupation] = score;
        bestPhrase[occupation] = hit.phrase;
      }
    }
    const commonness = (i: number) => reference.occupations[i]!.words.length;
    found.sort((a, b) => bestScore[b]! - bestScore[a]! || commonness(b) - commonness(a) || a - b);
    for (const occupation of found) bestScore[occupation] = 0;
    return found.slice(0, limit).map((i) => toSuggestion(reference, lexicon, i, bestPhrase[i]!));
  };
}

/** The phrases that hold every word typed; when none does, those that lack only one of them. */
function fitting(hits: readonly Hit[], judge: Judge): readonly Hit[] {
  if (judge.required === 0) return [];
  const missing = (hit: Hit) => bitCount(judge.required & ~hit.mask);
  const whole = hits.filter((hit) => missing(hit) === 0);
  if (whole.length > 0 || bitCount(judge.required) === 1) return whole;
  return hits.filter((hit) => missing(hit) === 1 && judge.coverage(hit.mask) >= 0.4);
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
  return Number.EPSILON + judge.score(hit) + (starts ? 0.5 : 0) + (same ? 1 : 0);
}

/** A job title is shown as it is; an everyday word or a diploma leads to the name of the occupation. */
function toSuggestion(reference: Reference, lexicon: Lexicon, position: number, phrase: number): Suggestion {
  const occupation = reference.occupations[position]!;
  const { kind, shown } = lexicon.phrases[phrase]!;
  const label = kind === "title" || kind === "appellation" ? shown : occupation.label;
  return { label, rome: occupation.rome, matched: shown, occupation: occupation.label };
}
