import {
  type Level,
  type Locality,
  type Occupation,
  parseRomeCode,
  type Reference,
  type RomeCode,
} from "../../domain/index.ts";
import { isLinking, wordsOf } from "../../lib/french-words.ts";
import { normalise } from "../../lib/text.ts";
import { certificationsOf, type NamedCertification } from "./certifications.ts";
import type { CloseOccupations } from "./close.ts";
import { type HeardDiploma, hearDiploma } from "./diplomas.ts";
import { type HeardPlace, hearAnnouncedTown, hearPlace, hearPlaceAmong, type PlaceEar } from "./heard-places.ts";
import { interestNamed, refuses, verbatimInterest, withoutMereVerbs } from "./interests.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Matcher } from "./matching.ts";
import { type Candidate, type ReadWord, readWords } from "./reading.ts";
import { bitCount, createJudge } from "./scoring.ts";
import { type Chosen, selectHits } from "./selecting.ts";
import { type Sought, soughtLiterally, soughtOf } from "./sought.ts";

/** What was understood of the words that a candidate typed. Codes are the older ones. */
export interface Understood {
  /** The occupations meant, the most likely first; none when nothing was understood. */
  readonly exact: readonly RomeCode[];
  /** What one would like to do, when that is what the words say: `exact` are the occupations it leads to. */
  readonly interest: string | null;
  /** Those near them: same ROME sub-domain, or shared by certifications. None for an interest, which has them all. */
  readonly close: readonly RomeCode[];
  /** What was typed with its typos corrected; null when nothing had to be. */
  readonly corrected: string | null;
  /** The level of the diploma named: it raises that level and filters nothing. */
  readonly level: Level | null;
  /** The place named in the words, "à Metz". */
  readonly place: Locality | null;
  /** Normalised words that name no occupation, diploma or place: an employer or a school, perhaps. */
  readonly free: readonly string[];
  /** What documents are asked to hold. */
  readonly sought: Sought;
  /** The certifications named, by their acronym or, beside their diploma, by their title. */
  readonly certifications: readonly NamedCertification[];
  /** No word says what is looked for, only a diploma, a place, or that one is looking: everything is meant. */
  readonly isOpen: boolean;
}

export interface Understanding {
  readonly reference: Reference;
  readonly lexicon: Lexicon;
  readonly match: Matcher;
  readonly close: CloseOccupations;
  readonly ear: PlaceEar;
}

/** As many occupations as one word may mean: past that it says too little. */
const MOST_EXACT = 10;

export function understand(by: Understanding, q: string): Understood {
  const quoted = QUOTED.exec(q.trim())?.[1];
  if (quoted !== undefined) return { ...NOTHING, sought: soughtLiterally(quoted) };
  const code = codeTyped(by.reference, q);
  return code ? { ...NOTHING, exact: [code], close: by.close([code]) } : understandWords(by, q);
}

function understandWords(by: Understanding, q: string): Understood {
  const diploma = hearDiploma(wordsOf(q));
  const announced = hearAnnouncedTown(diploma.words, by.ear);
  const whole = read(by, { ...diploma, words: announced?.rest ?? diploma.words });
  const isUnderstood = whole.free.length === 0 && whole.chosen.length > 0;
  const heard = announced || isUnderstood ? null : hearAnyPlace(diploma.words, whole, by.ear);
  const reading = heard ? read(by, { ...diploma, words: heard.rest }) : whole;
  const { words, chosen, free } = isWished(by, reading, q) ? reading : namingNothing(reading);
  const located = announced ?? heard;
  const exact = occupationsOf(by, chosen);
  const interest = interestNamed(by.lexicon, chosen);
  const spelled = exact.length > 0 ? spellings(by.lexicon, words, chosen) : new Map<string, string>();
  const corrected = spelled.size === 0 ? null : respelled(q, spelled);
  const sought = soughtOf(located?.rest ?? diploma.words, words, new Set(free), spelled);
  const saysNothing = sought.words.length === 0 && exact.length === 0;
  return {
    exact,
    interest,
    close: interest === null ? by.close(exact) : [],
    corrected,
    level: diploma.level,
    place: located?.place ?? null,
    free,
    sought,
    certifications: certificationsOf(by.lexicon, chosen, diploma),
    isOpen: saysNothing && (diploma.heard || located !== null || words.length > 0),
  };
}

/** Words between quotes are searched as they are: nothing is read in them. */
const QUOTED = /^["“”«]\s*(.+?)\s*["“”»]$/;

const NOTHING: Understood = {
  exact: [],
  interest: null,
  close: [],
  corrected: null,
  level: null,
  place: null,
  free: [],
  sought: { words: [], name: [] },
  certifications: [],
  isOpen: false,
};

/** A ROME code typed as it is, newer or older. */
function codeTyped(reference: Reference, q: string): RomeCode | null {
  const typed = q.trim().toUpperCase();
  return /^[A-N]\d{4}$/.test(typed) ? reference.canonical(parseRomeCode(typed)) : null;
}

/** At an end, else among the words that a trade leaves: "bts mco lille lycée". */
function hearAnyPlace(words: readonly string[], { chosen, free }: Reading, ear: PlaceEar): HeardPlace | null {
  return hearPlace(words, ear) ?? (chosen.length > 0 ? hearPlaceAmong(words, new Set(free), ear) : null);
}

interface Reading {
  readonly words: readonly ReadWord[];
  readonly chosen: readonly Chosen[];
  readonly free: readonly string[];
}

function read({ lexicon, match }: Understanding, diploma: HeardDiploma): Reading {
  const verbatim = verbatimInterest(lexicon, diploma.words);
  if (verbatim !== null) return { words: [], chosen: [verbatim], free: [] };
  const typed = diploma.words.filter((word) => !isLinking(word));
  if (typed.length === 0) return { words: [], chosen: [], free: [] };
  const words = readWords(lexicon, typed, "unknown");
  const judge = createJudge(lexicon, words, diploma);
  const { phrases } = lexicon;
  const isInterest = (phrase: number) => phrases[phrase]!.interest !== undefined;
  const chosen = selectHits(match(words), judge, (phrase) => phrases[phrase]!.occupations, isInterest);
  const used = chosen.reduce((mask, { hit }) => mask | hit.mask, 0);
  const heard = chosen.length > 0 ? withoutMereVerbs(lexicon, words, used) : words;
  const free = heard.filter((word, i) => !word.optional && !(used & (1 << i))).map((word) => word.typed);
  return { words: heard, chosen, free };
}

/** False of an interest that is refused, or that one word of a longer name says: "notre dame du web". Trades are never wishes. */
function isWished({ lexicon }: Understanding, { words, chosen, free }: Reading, q: string): boolean {
  if (interestNamed(lexicon, chosen) === null) return true;
  const known = words.filter(({ optional }) => !optional).length - free.length;
  return !refuses(wordsOf(q)) && free.length <= Math.max(1, known);
}

function namingNothing({ words }: Reading): Reading {
  return { words, chosen: [], free: words.filter(({ optional }) => !optional).map(({ typed }) => typed) };
}

/**
 * The occupations of the phrases chosen: in the order of the words where they say several things, then by score, those
 * that many young people look for a little ahead. Of two interests, first the occupations that both lead to.
 */
function occupationsOf({ reference, lexicon }: Understanding, chosen: readonly Chosen[]): readonly RomeCode[] {
  const best = new Map<number, Meant>();
  for (const { hit, score } of chosen) {
    const { occupations, interest } = lexicon.phrases[hit.phrase]!;
    for (const [rank, i] of occupations.entries()) {
      const bonus = occupations.length > 1 ? -RANK_COST * rank : commonness(reference.occupations[i]!);
      const weighed = score * (1 + bonus);
      const before = best.get(i) ?? { first: 0, score: 0, interests: 0 };
      const said = weighed > before.score ? { first: hit.mask & -hit.mask, score: weighed } : before;
      best.set(i, { ...said, interests: before.interests | (interest === undefined ? 0 : hit.mask) });
    }
  }
  const agreed = ({ interests }: Meant) => bitCount(interests);
  const sorted = [...best].sort(([, a], [, b]) => agreed(b) - agreed(a) || a.first - b.first || b.score - a.score);
  return sorted.slice(0, MOST_EXACT).map(([i]) => reference.occupations[i]!.rome);
}

interface Meant {
  /** The bit of the first word that says it. */
  readonly first: number;
  readonly score: number;
  /** The words of the interests that lead to it. */
  readonly interests: number;
}

/** A certification names its occupations in order. */
const RANK_COST = 0.02;

/** 0 to 0.1: many everyday words show that a trade is one people ask for. */
function commonness({ words }: Occupation): number {
  return Math.min(words.length, 10) / 100;
}

/** The words that had to be corrected, each as the phrase chosen spells it. */
function spellings(
  lexicon: Lexicon,
  words: readonly ReadWord[],
  chosen: readonly Chosen[],
): ReadonlyMap<string, string> {
  const spelled = new Map<string, string>();
  for (const [i, word] of words.entries()) {
    const phrase = chosen.find(({ hit }) => hit.mask & (1 << i))?.hit.phrase;
    if (phrase === undefined) continue;
    const used = word.candidates.find(({ token }) => holds(lexicon, token, phrase));
    if (used?.corrected) spelled.set(word.typed, spelling(lexicon, used, phrase));
  }
  return spelled;
}

function respelled(q: string, spelled: ReadonlyMap<string, string>): string {
  return q.replace(/[\p{L}\d]+/gu, (word) => spelled.get(normalise(word)) ?? word);
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
