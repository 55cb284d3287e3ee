import { codedTexts } from "./coded-texts.ts";
import { firstTextFrom, type SortedTexts, textAt, withTexts } from "./sorted-texts.ts";
import { inTextOrder } from "./text-order.ts";
import { GrowingTexts } from "./texts.ts";

/** Distinct words in the order of their code units; a word's number is its place among them. */
export interface Vocabulary {
  readonly size: number;
  readonly words: SortedTexts;
}

/** The number of a word; −1 when nothing has it. */
export function numberOf(vocabulary: Vocabulary, word: string): number {
  const at = firstTextFrom(vocabulary.words, word);
  return at < vocabulary.size && textAt(vocabulary.words, at) === word ? at : -1;
}

/** [from, to) of the words that start with `prefix`, made of letters, digits and spaces. */
export function numbersFrom({ words }: Vocabulary, prefix: string): readonly [number, number] {
  return [firstTextFrom(words, prefix), firstTextFrom(words, `${prefix}\u{7f}`)];
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
    const arrived = this.#texts.arrived();
    const order = inTextOrder(arrived);
    const numberOfArrival = new Uint32Array(size);
    for (let number = 0; number < size; number++) numberOfArrival[order[number] as number] = number;
    return { vocabulary: { size, words: { base: codedTexts(arrived, order), added: null } }, numberOfArrival };
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
  const ofFirst = new Uint32Array(first.size);
  const ofSecond = new Uint32Array(second.size);
  const added: string[] = [];
  const at: number[] = [];
  let next = 0;
  const takeUpTo = (end: number) => {
    for (; next < end; next++) ofFirst[next] = next + added.length;
  };
  for (let word = 0; word < second.size; word++) {
    const text = textAt(second.words, word);
    const place = firstTextFrom(first.words, text);
    const isKnown = place < first.size && textAt(first.words, place) === text;
    takeUpTo(isKnown ? place + 1 : place);
    ofSecond[word] = place + added.length;
    if (isKnown) continue;
    at.push(place + added.length);
    added.push(text);
  }
  takeUpTo(first.size);
  const words = withTexts(first.words, added, Uint32Array.from(at));
  return { vocabulary: { size: first.size + added.length, words }, ofFirst, ofSecond };
}
