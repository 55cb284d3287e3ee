import { type ItemTexts, mostBytesOf, writeItemText } from "./index/index.ts";

/**
 * One answer being written as UTF-8, in a buffer that is kept from answer to answer. What is stored is copied as it is: a
 * text of France is decoded into two bytes a character as soon as it holds a "’", and would be encoded again on its way out.
 */
export class JsonBytes {
  #buffer = Buffer.allocUnsafeSlow(FIRST_BYTES);
  #length = 0;
  /** Where the items of this answer are in the buffer. */
  readonly #written = new Map<ItemTexts, Map<number, Place>>();

  text(text: string): void {
    this.#makeRoom(text.length * 3);
    this.#length += text.length > MOST_BY_HAND ? this.#encoded(text) : this.#byHand(text);
  }

  value(value: unknown): void {
    this.text(JSON.stringify(value));
  }

  /** What is stored of the i-th item, without its closing brace. One that the answer holds already is at hand. */
  stored(texts: ItemTexts, i: number): void {
    const written = this.#writtenOf(texts);
    const place = written.get(i);
    this.#makeRoom(mostBytesOf(texts, i));
    const start = this.#length;
    if (place !== undefined) {
      this.#buffer.copyWithin(start, place.start, place.end);
      this.#length += place.end - place.start;
      return;
    }
    this.#length += writeItemText(texts, i, this.#buffer, start);
    written.set(i, { start, end: this.#length });
  }

  /** What was written, as bytes of its own; then starts again. */
  take(): Buffer {
    const bytes = Buffer.allocUnsafeSlow(this.#length);
    this.#buffer.copy(bytes, 0, 0, this.#length);
    this.start();
    return bytes;
  }

  /** Forgets what was written of an answer that failed. */
  start(): this {
    this.#length = 0;
    this.#written.clear();
    return this;
  }

  #writtenOf(texts: ItemTexts): Map<number, Place> {
    const known = this.#written.get(texts);
    if (known !== undefined) return known;
    const written = new Map<number, Place>();
    this.#written.set(texts, written);
    return written;
  }

  /** Gives how many bytes it took. A call of the encoder costs more than a short text. */
  #byHand(text: string): number {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > LAST_OF_ASCII) return this.#encoded(text);
      this.#buffer[this.#length + i] = code;
    }
    return text.length;
  }

  #encoded(text: string): number {
    return this.#buffer.write(text, this.#length, "utf8");
  }

  #makeRoom(bytes: number): void {
    if (this.#length + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * (this.#length + bytes));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}

interface Place {
  readonly start: number;
  readonly end: number;
}

const FIRST_BYTES = 256 * 1024;
const MOST_BY_HAND = 64;
const LAST_OF_ASCII = 0x7f;
