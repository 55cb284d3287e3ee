import { pickTexts } from "./merge.ts";
import { inTextOrder } from "./text-order.ts";
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

/**
 * Words numbered as they come, then in their order. Their bytes are kept, not their strings, and looked up by a table of our own:
 * two million of them in a `Map` cost twice the time, and the collector as much again.
 */
export class GrowingVocabulary {
  readonly #texts = new GrowingTexts();
  /** Two numbers a slot, chosen by hash: a number of arrival and one more, 0 where there is none; the hash. Half of it is empty. */
  #table = new Uint32Array(2 * 256);

  /** The number of arrival of a word. */
  add(word: string): number {
    const hash = hashOf(word);
    const table = this.#table;
    let slot = slotOf(hash, table);
    for (let taken = table[slot] as number; taken !== 0; taken = table[slot] as number) {
      if (table[slot + 1] === hash && this.#texts.holds(taken - 1, word)) return taken - 1;
      slot = slotAfter(slot, table);
    }
    this.#texts.push(word);
    table[slot] = this.#texts.length;
    table[slot + 1] = hash;
    if (this.#texts.length * 4 > table.length) this.#widen();
    return this.#texts.length - 1;
  }

  /** The vocabulary, and the number in it of each arrival. */
  finish(): { vocabulary: Vocabulary; numberOfArrival: Uint32Array } {
    const size = this.#texts.length;
    const order = inTextOrder(this.#texts.arrived());
    const numberOfArrival = new Uint32Array(size);
    for (let number = 0; number < size; number++) numberOfArrival[order[number] as number] = number;
    return { vocabulary: { size, words: this.#texts.inOrder(order) }, numberOfArrival };
  }

  #widen(): void {
    const before = this.#table;
    const table = new Uint32Array(2 * before.length);
    for (let from = 0; from < before.length; from += 2) {
      if (before[from] === 0) continue;
      let slot = slotOf(before[from + 1] as number, table);
      while (table[slot] !== 0) slot = slotAfter(slot, table);
      table[slot] = before[from] as number;
      table[slot + 1] = before[from + 1] as number;
    }
    this.#table = table;
  }
}

/** Where a slot starts; a table has a power of two of them. */
function slotOf(hash: number, table: Uint32Array): number {
  return (2 * hash) & (table.length - 1);
}

function slotAfter(slot: number, table: Uint32Array): number {
  return (slot + 2) & (table.length - 1);
}

/** FNV-1a over code units, its high bits mixed into the low ones, which choose the slot. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
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
  const words = pickTexts(picks.slice(0, length), first.words, second.words);
  return { vocabulary: { size: length, words }, ofFirst, ofSecond };
}
