import { orderOfByte } from "./coded-texts.ts";
import { identity } from "./growing.ts";
import type { TextTable } from "./texts.ts";

/** So few are sorted by comparing them whole. */
const FEW = 12;

/** The rows of the texts in the order of their code units. */
export function inTextOrder(texts: TextTable): Uint32Array {
  const order = identity(texts.starts.length - 1);
  sortByBytes(order, 0, order.length, 0, texts);
  return order;
}

/** −1, 0 or 1, by code unit: the same order everywhere, whatever the locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Sorts `order` from `from` up to `to`, whose texts have their first `depth` bytes in common: three parts by the next byte, the middle
 * one by the byte after (Bentley and Sedgewick, 1997). Names share long beginnings, which comparing would read again and again.
 */
function sortByBytes(order: Uint32Array, from: number, to: number, depth: number, texts: TextTable): void {
  if (to - from <= FEW) {
    insertEach(order, from, to, depth, texts);
    return;
  }
  const pivot = byteAt(texts, order[(from + to) >>> 1] as number, depth);
  let less = from;
  let more = to;
  for (let at = from; at < more; ) {
    const text = order[at] as number;
    const byte = byteAt(texts, text, depth);
    if (byte === pivot) at++;
    else if (byte < pivot) {
      order[at++] = order[less] as number;
      order[less++] = text;
    } else {
      order[at] = order[--more] as number;
      order[more] = text;
    }
  }
  sortByBytes(order, from, less, depth, texts);
  if (pivot >= 0) sortByBytes(order, less, more, depth + 1, texts);
  sortByBytes(order, more, to, depth, texts);
}

function insertEach(order: Uint32Array, from: number, to: number, depth: number, texts: TextTable): void {
  for (let i = from + 1; i < to; i++) {
    const text = order[i] as number;
    let at = i;
    for (; at > from && isBefore(texts, text, order[at - 1] as number, depth); at--)
      order[at] = order[at - 1] as number;
    order[at] = text;
  }
}

function isBefore(texts: TextTable, a: number, b: number, from: number): boolean {
  for (let depth = from; ; depth++) {
    const byteOfA = byteAt(texts, a, depth);
    const byteOfB = byteAt(texts, b, depth);
    if (byteOfA !== byteOfB) return byteOfA < byteOfB;
    if (byteOfA < 0) return false;
  }
}

/** By the order of code units; −1 past the end. */
function byteAt({ bytes, starts }: TextTable, text: number, depth: number): number {
  const at = (starts[text] as number) + depth;
  return at < (starts[text + 1] as number) ? orderOfByte(bytes[at] as number) : -1;
}
