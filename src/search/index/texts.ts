import { type Growing, uint16, uint32 } from "./growing.ts";

/** Chunks double from the first size to the last: small lists take little room, large ones few chunks. */
const CHUNK_BYTES = { first: 64 * 1024, last: 16 * 1024 * 1024 };

/** Longer texts are left to the encoder. */
const SHORT = 24;

/**
 * Texts kept as UTF-8 in large buffers: outside the JavaScript heap, so that a million of them cost the collector nothing, and
 * shared between threads, so that they need not be copied from the one that builds to the one that serves.
 */
export interface Texts {
  readonly chunks: readonly Buffer[];
  readonly chunkOf: Uint16Array;
  readonly startOf: Uint32Array;
  readonly lengthOf: Uint32Array;
}

/** The i-th text. */
export function textAt(texts: Texts, i: number): string {
  const start = texts.startOf[i] as number;
  const chunk = texts.chunks[texts.chunkOf[i] as number] as Buffer;
  return chunk.toString("utf8", start, start + (texts.lengthOf[i] as number));
}

/** Whether the texts of these numbers are the same; from their ends, where ids differ. */
export function isSameText({ chunks, chunkOf, startOf, lengthOf }: Texts, a: number, b: number): boolean {
  const bytes = lengthOf[a] as number;
  if (bytes !== lengthOf[b]) return false;
  const chunkOfA = chunks[chunkOf[a] as number] as Buffer;
  const chunkOfB = chunks[chunkOf[b] as number] as Buffer;
  const startOfA = startOf[a] as number;
  const startOfB = startOf[b] as number;
  for (let i = bytes - 1; i >= 0; i--) if (chunkOfA[startOfA + i] !== chunkOfB[startOfB + i]) return false;
  return true;
}

/** Texts appended one after the other, then read in another order. */
export class GrowingTexts {
  readonly #chunks: Buffer[] = [];
  readonly #chunkOf: Growing<Uint16Array> = uint16();
  readonly #startOf: Growing<Uint32Array> = uint32();
  readonly #lengthOf: Growing<Uint32Array> = uint32();
  #chunk: Buffer = Buffer.alloc(0);
  #used = 0;

  get length(): number {
    return this.#startOf.length;
  }

  push(text: string): void {
    const room = text.length * 3;
    if (this.#chunks.length === 0 || this.#used + room > this.#chunk.length) this.#startChunk(room);
    const written = this.#writeShort(text) || this.#chunk.write(text, this.#used, "utf8");
    this.#chunkOf.push(this.#chunks.length - 1);
    this.#startOf.push(this.#used);
    this.#lengthOf.push(written);
    this.#used += written;
  }

  /** Letter by letter: for a word, a call to the encoder takes five times as long. Gives 0 when it is not for it. */
  #writeShort(text: string): number {
    if (text.length > SHORT) return 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= 0x80) return 0;
      this.#chunk[this.#used + i] = code;
    }
    return text.length;
  }

  /** Whether the text appended at `position` is this one. */
  holds(position: number, text: string): boolean {
    const chunk = this.#chunks[this.#chunkOf.at(position)] as Buffer;
    const start = this.#startOf.at(position);
    const bytes = this.#lengthOf.at(position);
    if (bytes !== text.length) return bytes > text.length && chunk.toString("utf8", start, start + bytes) === text;
    for (let i = 0; i < bytes; i++) if (chunk[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  inOrder(order: Uint32Array): Texts {
    const full = this.#chunks.slice(0, -1);
    return {
      chunks: [...full, ...this.#chunks.slice(-1).map((last) => last.subarray(0, this.#used))],
      chunkOf: this.#chunkOf.inOrder(order),
      startOf: this.#startOf.inOrder(order),
      lengthOf: this.#lengthOf.inOrder(order),
    };
  }

  #startChunk(room: number): void {
    const doubled = Math.min(2 * this.#chunk.length, CHUNK_BYTES.last);
    this.#chunk = Buffer.from(new SharedArrayBuffer(Math.max(doubled, CHUNK_BYTES.first, room)));
    this.#chunks.push(this.#chunk);
    this.#used = 0;
  }
}
