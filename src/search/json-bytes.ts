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

  /** What was made bytes before. */
  bytes(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /**
   * `units / scale` as JSON writes it; `units` whole and not negative, `scale` a power of ten. Finding the fewest digits that tell a
   * double from all others, as JSON does, takes ten times as long.
   */
  ratio(units: number, scale: number): void {
    const whole = Math.floor(units / scale);
    this.text(String(whole));
    let rest = units - whole * scale;
    if (rest === 0) return;
    this.text(".");
    this.#makeRoom(MOST_DIGITS);
    for (let unit = scale / 10; rest > 0; unit /= 10) {
      const digit = Math.floor(rest / unit);
      this.#buffer[this.#length++] = ZERO + digit;
      rest -= digit * unit;
    }
  }

  /** A distance as shown, rounded to 10 m; null when there is none. */
  km(km: number | null): void {
    if (km === null) this.text("null");
    else this.ratio(Math.round(km * 100), 100);
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
const ZERO = 0x30;
/** More than a scale has zeros. */
const MOST_DIGITS = 16;
