import { bytesOf, copyBytes, STEP } from "./copy-bytes.ts";
import { type Growing, uint32 } from "./growing.ts";

const FIRST_BYTES = 4096;
/** As many as the numbers that say where a text starts can tell. */
const MOST_BYTES = 2 ** 32 - 1;

/** Longer texts are left to the encoder. */
const SHORT = 24;

/**
 * Texts kept as UTF-8, end to end: outside the JavaScript heap, so that a million of them cost the collector nothing, and
 * shared between threads, so that they need not be copied from the one that builds to the one that serves.
 */
export interface TextTable {
  readonly bytes: Buffer;
  /** Where each starts, and where the last one ends: one number more than there are texts. */
  readonly starts: Uint32Array;
}

/** The texts of one table, or of two, read where they are. */
export interface Texts {
  /** By text: its row of the first table, or the complement (negative) of its row of the second. Null: the first table as it is. */
  readonly picks: Int32Array | null;
  readonly first: TextTable;
  readonly second: TextTable | null;
}

/** The table that holds the i-th text. */
export function tableOf({ picks, first, second }: Texts, i: number): TextTable {
  return second === null || picks === null || (picks[i] as number) >= 0 ? first : second;
}

/** Its row of that table. */
export function rowOf({ picks }: Texts, i: number): number {
  if (picks === null) return i;
  const pick = picks[i] as number;
  return pick < 0 ? ~pick : pick;
}

export function lengthAt(texts: Texts, i: number): number {
  const { starts } = tableOf(texts, i);
  const row = rowOf(texts, i);
  return (starts[row + 1] as number) - (starts[row] as number);
}

/** How many texts there are. */
export function sizeOf({ picks, first }: Texts): number {
  return picks === null ? first.starts.length - 1 : picks.length;
}

/** Whether the texts of these rows are the same; from their ends, where ids differ. */
export function isSameText({ bytes, starts }: TextTable, a: number, b: number): boolean {
  const startOfA = starts[a] as number;
  const startOfB = starts[b] as number;
  const length = (starts[a + 1] as number) - startOfA;
  if (length !== (starts[b + 1] as number) - startOfB) return false;
  for (let i = length - 1; i >= 0; i--) if (bytes[startOfA + i] !== bytes[startOfB + i]) return false;
  return true;
}

/** Texts appended one after the other, then read in another order. */
export class GrowingTexts {
  readonly #starts: Growing<Uint32Array> = uint32();
  #bytes: Buffer = Buffer.allocUnsafeSlow(FIRST_BYTES);
  #used = 0;

  constructor() {
    this.#starts.push(0);
  }

  get length(): number {
    return this.#starts.length - 1;
  }

  push(text: string): void {
    this.#makeRoom(text.length * 3);
    this.#used += this.#writeShort(text) || this.#bytes.write(text, this.#used, "utf8");
    this.#starts.push(this.#used);
  }

  /** Letter by letter: for a word, a call to the encoder takes five times as long. Gives 0 when it is not for it. */
  #writeShort(text: string): number {
    if (text.length > SHORT) return 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x80) return 0;
      this.#bytes[this.#used + i] = code;
    }
    return text.length;
  }

  /** Whether the text appended at `position` is this one. */
  holds(position: number, text: string): boolean {
    const start = this.#starts.at(position);
    const end = this.#starts.at(position + 1);
    const bytes = end - start;
    if (bytes !== text.length) return bytes > text.length && this.#bytes.toString("utf8", start, end) === text;
    for (let i = 0; i < bytes; i++) if (this.#bytes[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** The texts as they came, where they are: until the next one is appended. */
  arrived(): TextTable {
    return { bytes: this.#bytes.subarray(0, this.#used), starts: this.#starts.asTheyCame() };
  }

  /** The texts end to end, the i-th being the one appended at `order[i]`. The last thing that may be asked: its own memory is given back. */
  inOrder(order: Uint32Array): Texts {
    const from = this.#starts;
    const starts = new Uint32Array(order.length + 1);
    for (let i = 0; i < order.length; i++) {
      const row = order[i] as number;
      starts[i + 1] = (starts[i] as number) + from.at(row + 1) - from.at(row);
    }
    const length = starts[order.length] as number;
    // In steps of several bytes, the last text may be written a little past its end.
    const room = Buffer.from(new SharedArrayBuffer(length + STEP));
    const source = bytesOf(this.#bytes);
    const target = bytesOf(room);
    for (let i = 0; i < order.length; i++) {
      const row = order[i] as number;
      copyBytes(source, from.at(row), from.at(row + 1), target, starts[i] as number);
    }
    giveBack(this.#bytes);
    return { picks: null, first: { bytes: room.subarray(0, length), starts }, second: null };
  }

  #makeRoom(bytes: number): void {
    const needed = this.#used + bytes;
    if (needed > MOST_BYTES) throw new Error(`texts: got ${needed} bytes, expected ${MOST_BYTES} at most.`);
    if (needed <= this.#bytes.length) return;
    const longer = Buffer.allocUnsafeSlow(Math.max(2 * this.#bytes.length, needed));
    this.#bytes.copy(longer, 0, 0, this.#used);
    giveBack(this.#bytes);
    this.#bytes = longer;
  }
}

/** At once: the collector may wait for long, and these are a hundred megabytes. */
function giveBack({ buffer }: Buffer): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}
