/** Which establishments a line was read of, month by month: a bit each, since lines that say none are many. */
export class LinesMet {
  readonly #months = new Map<number, Uint32Array>();

  /** Whether a line of that establishment and month had been read before. */
  meet(position: number, month: number): boolean {
    const word = position >>> 5;
    const bit = 1 << (position & 31);
    const words = this.#wordsOf(month, word);
    const before = (words[word]! & bit) !== 0;
    words[word]! |= bit;
    return before;
  }

  #wordsOf(month: number, word: number): Uint32Array {
    const words = this.#months.get(month);
    if (words !== undefined && word < words.length) return words;
    const larger = new Uint32Array(2 * word + 64);
    if (words !== undefined) larger.set(words);
    this.#months.set(month, larger);
    return larger;
  }
}
