import type { Diploma, Title } from "./read-title.ts";

/** How near a title found is: 1 the same, `PREFIX` the same start ("BTS … option A" for "BTS …"), less for shared words. */
export interface Likeness<T> {
  readonly value: T;
  readonly score: number;
}

/** The title asked for is the start of the one found. */
export const PREFIX = 0.95;
/** A DUT became a BUT, and the reverse on older maps. */
const OTHER_DIPLOMA = 0.92;
/** Two titles that share fewer words are of two fields. */
const LEAST = 0.62;
/** Professional titles begin alike ("chargé d'affaires…"): more of their words must be shared. */
const LEAST_WITHOUT_DIPLOMA = 0.75;
/** Scores that are no further from the best are as good. */
const AS_GOOD = 0.05;
/** An abbreviation ("techn.", "exploit.") has at least this many letters. */
const SHORTEST_ABBREVIATION = 5;

interface Entry<T> {
  readonly title: Title;
  readonly value: T;
}

/** Titles found again from their words, in time that depends on the words shared and not on how many titles there are. */
export class TitleIndex<T> {
  readonly #entries: Entry<T>[] = [];
  readonly #byWord = new Map<string, number[]>();

  add(title: Title, value: T): void {
    const number = this.#entries.push({ title, value }) - 1;
    for (const word of title.words) {
      const numbers = this.#byWord.get(word);
      if (numbers === undefined) this.#byWord.set(word, [number]);
      else numbers.push(number);
    }
  }

  /** The values whose titles are nearest, all those as good as the best one; none when no title is near enough. */
  find(asked: Title): readonly Likeness<T>[] {
    const words = this.#inVocabulary(asked.words);
    const shared = new Map<number, number>();
    for (const word of words) {
      for (const number of this.#byWord.get(word) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
    }
    const found: Likeness<T>[] = [];
    const least = asked.diploma === "" ? LEAST_WITHOUT_DIPLOMA : LEAST;
    for (const [number, count] of shared) {
      const { title, value } = this.#entries[number] as Entry<T>;
      const score = likeness(asked, words, title, count);
      if (score >= least) found.push({ value, score });
    }
    const best = found.reduce((most, { score }) => Math.max(most, score), 0);
    const limit = best === 1 ? 1 : best - AS_GOOD;
    return found.filter(({ score }) => score >= limit).sort((a, b) => b.score - a.score);
  }

  /** The words as the titles write them: "audio visuel" is "audiovisuel", "techn" the one word that starts so. */
  #inVocabulary(words: readonly string[]): string[] {
    const written: string[] = [];
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string;
      const joined = `${word}${words[i + 1] ?? ""}`;
      if (i + 1 < words.length && this.#byWord.has(joined)) {
        written.push(joined);
        i++;
      } else written.push(this.#byWord.has(word) ? word : (this.#expanded(word) ?? word));
    }
    return [...new Set(written)];
  }

  #expanded(word: string): string | null {
    if (word.length < SHORTEST_ABBREVIATION) return null;
    for (const known of this.#byWord.keys()) if (known.startsWith(word)) return known;
    return null;
  }
}

function likeness(asked: Title, words: readonly string[], found: Title, shared: number): number {
  const level = asked.level !== null && found.level !== null && asked.level !== found.level;
  const factor = diplomaFactor(asked.diploma, found.diploma);
  if (factor === 0 || (level && factor === 1)) return 0;
  const dice = (2 * shared) / (words.length + found.words.length);
  const starts = shared === words.length && found.words.slice(0, words.length).every((word) => words.includes(word));
  return factor * (dice === 1 ? 1 : Math.max(starts ? PREFIX : 0, Math.min(dice, PREFIX)));
}

/** 1: the same kind of diploma; 0: another one. */
function diplomaFactor(a: Diploma | "", b: Diploma | ""): number {
  if (a === b || (a === "" && b === "tp") || (a === "tp" && b === "")) return 1;
  return isFromIut(a) && isFromIut(b) ? OTHER_DIPLOMA : 0;
}

function isFromIut(diploma: Diploma | ""): boolean {
  return diploma === "but" || diploma === "dut";
}
