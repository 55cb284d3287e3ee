import { type ItemTexts, mostBytesOf, writeItemText } from "./index/index.ts";

/**
 * One answer being written as UTF-8, in a buffer that is kept from answer to answer. What is stored is copied as it is: a
 * text of France is decoded into two bytes a character as soon as it holds a "’", and would be encoded again on its way out.
 */
export class JsonBytes {
  #buffer = Buffer.allocUnsafeSlow(FIRST_BYTES);
  #length = 0;

  text(text: string): void {
    this.#makeRoom(text.length * 3);
    this.#length += this.#buffer.write(text, this.#length, "utf8");
  }

  value(value: unknown): void {
    this.text(JSON.stringify(value));
  }

  /** What is stored of the i-th item, without its closing brace. */
  stored(texts: ItemTexts, i: number): void {
    this.#makeRoom(mostBytesOf(texts, i));
    this.#length += writeItemText(texts, i, this.#buffer, this.#length);
  }

  /** What was written, as bytes of its own; then starts again. */
  take(): Buffer {
    const bytes = Buffer.allocUnsafeSlow(this.#length);
    this.#buffer.copy(bytes, 0, 0, this.#length);
    this.#length = 0;
    return bytes;
  }

  /** Forgets what was written of an answer that failed. */
  start(): this {
    this.#length = 0;
    return this;
  }

  #makeRoom(bytes: number): void {
    if (this.#length + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * (this.#length + bytes));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}

const FIRST_BYTES = 256 * 1024;
