import type { Level, Reference, RomeCode } from "../../domain/index.ts";
import { wordsOf } from "../../lib/french-words.ts";
import { hearDiploma } from "./diplomas.ts";
import { buildTitleIndex, stemsOfText, type TitleIndex, titleStems } from "./title-index.ts";

/** An occupation that the title of an offer may name. */
interface TitleReading {
  /** The older code. */
  readonly rome: RomeCode;
  /** 0 to 1, for the first one: how often a reading as clear as this one was right, measured on public offers. */
  readonly confidence: number;
}

/** Reads the job out of the title of an offer, and of what its text adds. */
interface TitleReader {
  /** The occupations that it may be, at most three, the most likely first; none when no word is known. */
  read(title: string, description: string | null): readonly TitleReading[];
}

/**
 * A title is no question: it has words too many ("- Gennevilliers", "CDI") and always means a job. It is compared with every
 * phrase that names an occupation, and with all the words of each occupation; the nearest come first.
 */
export function createTitleReader(reference: Reference): TitleReader {
  const index = buildTitleIndex(reference);
  return {
    read: (title, description) => {
      const stems = titleStems(hearDiploma(wordsOf(title)).words);
      const near = nearestPhrases(index, stems);
      const own = nearestOccupations(index, stems);
      const told = nearestOccupations(index, stemsOfText((description ?? "").slice(0, MOST_READ)));
      const score = own.map((value, i) => value + PHRASE * (near[i] ?? 0) + DESCRIPTION * (told[i] ?? 0));
      const best = topThree(score);
      return best.map((i, rank) => ({
        rome: reference.occupations[i]?.rome as RomeCode,
        confidence: rank === 0 ? confidenceOf(near[i] ?? 0, score, best) : 0,
      }));
    },
  };
}

/** The level of the diploma that a title names, "BTS" or "bac +2"; null when it names none. */
export function levelNamedIn(title: string): Level | null {
  return hearDiploma(wordsOf(title)).level;
}

/** Characters: what follows is about the employer and how to apply. */
const MOST_READ = 2_000;

/** A whole phrase said counts twice as much as scattered words; a description speaks of everything. Chosen on the public offers. */
const PHRASE = 2;
const DESCRIPTION = 1;

/** Cosine of the title with the nearest phrase of each occupation. */
function nearestPhrases(index: TitleIndex, stems: readonly string[]): Float64Array {
  const distinct = [...new Set(stems)];
  const length = Math.hypot(...distinct.map(index.rarity)) || 1;
  const shared = new Map<number, number>();
  for (const each of distinct) {
    const weight = index.rarity(each) ** 2;
    for (const phrase of index.phrasesOf.get(each) ?? []) shared.set(phrase, (shared.get(phrase) ?? 0) + weight);
  }
  const nearest = new Float64Array(index.size);
  for (const [i, weight] of shared) {
    const phrase = index.phrases[i];
    if (phrase === undefined) continue;
    const cosine = (phrase.worth * weight) / (length * phrase.length);
    for (const [rank, occupation] of phrase.occupations.entries()) {
      nearest[occupation] = Math.max(nearest[occupation] ?? 0, cosine * (1 - RANK_COST * rank));
    }
  }
  return nearest;
}

const RANK_COST = 0.05;

/** How near the words are to those of each occupation. */
function nearestOccupations(index: TitleIndex, stems: readonly string[]): Float64Array {
  const counts = new Map<string, number>();
  for (const each of stems) counts.set(each, (counts.get(each) ?? 0) + 1);
  const near = new Float64Array(index.size);
  let squares = 0;
  for (const [each, count] of counts) {
    const weight = index.rarity(each) * (1 + Math.log(count));
    squares += weight * weight;
    for (const [occupation, own] of index.occupationsOf.get(each) ?? []) {
      near[occupation] = (near[occupation] ?? 0) + weight * own;
    }
  }
  const length = Math.sqrt(squares) || 1;
  return near.map((value) => value / length);
}

function topThree(score: Float64Array): number[] {
  const found = [...score.keys()].filter((i) => (score[i] ?? 0) > 0);
  return found.sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || a - b).slice(0, 3);
}

/** How often the first reading was right on the public offers, by how clear it was. */
const RIGHT: readonly (readonly [clear: number, share: number])[] = [
  [0, 0],
  [0.5, 0.4],
  [0.7, 0.65],
  [0.9, 0.9],
  [1, 0.9],
];

/** Clear: a whole phrase is said, and no other occupation comes near. */
function confidenceOf(near: number, score: Float64Array, [first = 0, second]: readonly number[]): number {
  const margin = second === undefined ? 1 : 1 - (score[second] ?? 0) / (score[first] ?? 1);
  const clear = Math.min(1, near * 0.6 + margin);
  const above = Math.max(
    1,
    RIGHT.findIndex(([from]) => from >= clear),
  );
  const [from, low] = RIGHT[above - 1] ?? [0, 0];
  const [to, high] = RIGHT[above] ?? [1, 0.9];
  return Math.round((low + ((clear - from) / (to - from)) * (high - low)) * 100) / 100;
}
