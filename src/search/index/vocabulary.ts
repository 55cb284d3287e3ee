import { pickTexts, runsOf } from "./merge.ts";
import { GrowingTexts, type Texts, textAt } from "./texts.ts";

/** Distinct words in the order of their code units; a word's number is its place among them. */
export interface Vocabulary {
  readonly size: number;
  readonly words: Texts;
}

/** The number of the first word that does not come before `text`; `size` when all do. */
export function firstFrom({ size, words }: Vocabulary, text: string): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (textAt(words, middle) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number of a word; −1 when nothing has it. */
export function numberOf(vocabulary: Vocabulary, word: string): number {
  const at = firstFrom(vocabulary, word);
  return at < vocabulary.size && textAt(vocabulary.words, at) === word ? at : -1;
}

/** [from, to) of the words that start with `prefix`, made of letters, digits and spaces. */
export function numbersFrom(vocabulary: Vocabulary, prefix: string): readonly [number, number] {
  return [firstFrom(vocabulary, prefix), firstFrom(vocabulary, `${prefix}\u{7f}`)];
}

/** Words numbered as they come, then in their order. */
export class GrowingVocabulary {
  readonly #arrivals = new Map<string, number>();

  /** The number of arrival of a word. */
  add(word: string): number {
    const known = this.#arrivals.get(word);
    if (known !== undefined) return known;
    this.#arrivals.set(word, this.#arrivals.size);
    return this.#arrivals.size - 1;
  }

  /** The vocabulary, and the number in it of each arrival. */
  finish(): { vocabulary: Vocabulary; numberOfArrival: Uint32Array } {
    const sorted = [...this.#arrivals.keys()].sort();
    const numberOfArrival = new Uint32Array(sorted.length);
    const texts = new GrowingTexts();
    for (const [number, word] of sorted.entries()) {
      numberOfArrival[this.#arrivals.get(word) as number] = number;
      texts.push(word);
    }
    const order = Uint32Array.from(sorted, (_, number) => number);
    return { vocabulary: { size: sorted.length, words: texts.inOrder(order) }, numberOfArrival };
  }
}

/** Both vocabularies in one; the second is short: its places are looked up. Gives the new numbers of the words of each. */
export function mergeVocabularies(first: Vocabulary, second: Vocabulary) {
  const picks = new Int32Array(first.size + second.size);
  const ofFirst = new Uint32Array(first.size);
  const ofSecond = new Uint32Array(second.size);
  let length = 0;
  let next = 0;
  const takeUpTo = (end: number) => {
    for (; next < end; next++) {
      ofFirst[next] = length;
      picks[length++] = next;
    }
  };
  for (let word = 0; word < second.size; word++) {
    const text = textAt(second.words, word);
    const at = firstFrom(first, text);
    const isKnown = at < first.size && textAt(first.words, at) === text;
    takeUpTo(isKnown ? at + 1 : at);
    ofSecond[word] = isKnown ? length - 1 : length;
    if (!isKnown) picks[length++] = ~word;
  }
  takeUpTo(first.size);
  const words = pickTexts(runsOf(picks.slice(0, length)), first.words, second.words);
  return { vocabulary: { size: length, words }, ofFirst, ofSecond };
}
