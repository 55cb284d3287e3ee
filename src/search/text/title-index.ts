import type { Reference } from "../../domain/index.ts";
import { isOptional, meaningful, stem, wordsOf } from "../../lib/french-words.ts";
import { type Phrase, type PhraseKind, phrasesOf } from "./phrases.ts";

/** One thing that names occupations, as its distinct stems. */
interface Named {
  readonly occupations: readonly number[];
  readonly stems: readonly string[];
  readonly worth: number;
  /** Length of the vector of its stems, each weighed by how rare it is. */
  readonly length: number;
}

/** What titles are compared with: every phrase by itself, and all the words of each occupation together. */
export interface TitleIndex {
  /** How many occupations there are. */
  readonly size: number;
  readonly phrases: readonly Named[];
  /** The phrases that hold a stem. */
  readonly phrasesOf: ReadonlyMap<string, readonly number[]>;
  /** The occupations that a stem speaks for, each with how strongly. */
  readonly occupationsOf: ReadonlyMap<string, readonly (readonly [occupation: number, weight: number])[]>;
  /** How telling a stem is: the fewer occupations use it, the more; 0 when none does. */
  rarity(stem: string): number;
}

/** A certification leads to several occupations and says less of each; two letters say nothing in a title. */
const WORTH: Readonly<Record<PhraseKind, number>> = {
  label: 1,
  title: 1,
  word: 1,
  acronym: 1,
  appellation: 1,
  interest: 0,
  certification: 0.5,
  shortAcronym: 0,
  initials: 0,
};

export function buildTitleIndex(reference: Reference): TitleIndex {
  const size = reference.occupations.length;
  const kept = phrasesOf(reference)
    .map((phrase) => ({ ...phrase, stems: [...new Set(titleStems(phrase.words))], worth: WORTH[phrase.kind] }))
    .filter(({ stems, worth }) => stems.length > 0 && worth > 0);
  const spread = spreadOf(kept);
  const rarity = (each: string) => {
    const occupations = spread.get(each)?.size ?? 0;
    return occupations === 0 ? 0 : Math.log(1 + size / occupations);
  };
  const phrases = kept.map(({ occupations, stems, worth }) => ({
    ...{ occupations, stems, worth },
    length: Math.hypot(...stems.map(rarity)),
  }));
  return { size, phrases, phrasesOf: invert(phrases), occupationsOf: centroids(phrases, size, rarity), rarity };
}

/** The stems of a title that may say what the job is: not that it is in alternance, nor for whom. */
export function titleStems(words: readonly string[]): string[] {
  return meaningful(words)
    .filter((word) => word.length > 1 && !isOptional(word) && !SAYS_NO_JOB.has(word))
    .map(stem);
}

export function stemsOfText(text: string): string[] {
  return titleStems(wordsOf(text));
}

const SAYS_NO_JOB = new Set(wordsOf("hf fh confirmé confirmée expérimenté expérimentée senior accepté urgent nouveau"));

/** How many occupations each stem is used for. Certifications do not count: they use the words of others in passing. */
function spreadOf(phrases: readonly (Phrase & { stems: readonly string[] })[]): Map<string, Set<number>> {
  const spread = new Map<string, Set<number>>();
  for (const { kind, stems, occupations } of phrases) {
    if (kind === "certification") continue;
    for (const each of stems) {
      const users = spread.get(each) ?? new Set<number>();
      spread.set(each, users);
      for (const occupation of occupations) users.add(occupation);
    }
  }
  return spread;
}

function invert(phrases: readonly Named[]): Map<string, number[]> {
  const holding = new Map<string, number[]>();
  for (const [i, { stems }] of phrases.entries()) {
    for (const each of stems) {
      const those = holding.get(each) ?? [];
      if (those.length === 0) holding.set(each, those);
      those.push(i);
    }
  }
  return holding;
}

/**
 * Occupations with many titles have long vectors, which a cosine would punish for being well described: their length counts
 * little. Chosen on the public offers, where 0.3 to 0.6 do about as well and 1 worse.
 */
const LENGTH_POWER = 0.4;

/** A certification names its occupations in order. */
const RANK_COST = 0.3;

function centroids(phrases: readonly Named[], size: number, rarity: (stem: string) => number) {
  const counts = Array.from({ length: size }, () => new Map<string, number>());
  for (const { occupations, stems, worth } of phrases) {
    for (const [rank, occupation] of occupations.entries()) {
      const own = counts[occupation] as Map<string, number>;
      const share = worth / (1 + rank * RANK_COST) / Math.sqrt(stems.length);
      for (const each of stems) own.set(each, (own.get(each) ?? 0) + share);
    }
  }
  const result = new Map<string, [number, number][]>();
  for (const [occupation, own] of counts.entries()) {
    const weighed = [...own].map(([each, count]) => [each, (1 + Math.log1p(count)) * rarity(each)] as const);
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) ** LENGTH_POWER || 1;
    for (const [each, weight] of weighed) {
      const those = result.get(each) ?? [];
      if (those.length === 0) result.set(each, those);
      those.push([occupation, weight / length]);
    }
  }
  return result;
}
