/*
 * Texts end to end, each after its length in bytes of UTF-8: one byte up to 126, else 127 and four bytes of seven bits. Whoever
 * copies one need not look for its end.
 */

const LONG = 127;
const LONG_BYTES = 5;
/** What stands before a short text, by its length. */
const SHORT = Array.from({ length: LONG }, (_, length) => String.fromCharCode(length));
const BEYOND_ASCII = /[^\p{ASCII}]/v;

/** A text as a piece, to be written as UTF-8. */
export function pieceOf(text: string): string {
  const bytes = BEYOND_ASCII.test(text) ? Buffer.byteLength(text) : text.length;
  const before = SHORT[bytes];
  return before === undefined ? longBefore(bytes) + text : before + text;
}

function longBefore(bytes: number): string {
  return String.fromCharCode(LONG, bytes & 127, (bytes >>> 7) & 127, (bytes >>> 14) & 127, (bytes >>> 21) & 127);
}

/** Writes what stands before a text of so many bytes; gives where they start. */
export function writeLength(to: Uint8Array, at: number, bytes: number): number {
  if (bytes < LONG) {
    to[at] = bytes;
    return at + 1;
  }
  to[at] = LONG;
  for (let i = 1; i < LONG_BYTES; i++) to[at + i] = (bytes >>> (7 * (i - 1))) & 127;
  return at + LONG_BYTES;
}

/** Where the bytes of the piece that stands at `at` start. */
export function startOfPiece(from: Uint8Array, at: number): number {
  return at + (from[at] === LONG ? LONG_BYTES : 1);
}

/** Where they end, and the next piece stands. */
export function endOfPiece(from: Uint8Array, at: number): number {
  const first = from[at] as number;
  if (first !== LONG) return at + 1 + first;
  let length = 0;
  for (let i = LONG_BYTES - 1; i > 0; i--) length = length * 128 + (from[at + i] as number);
  return at + LONG_BYTES + length;
}
