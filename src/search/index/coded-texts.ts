import { endOfPiece, startOfPiece, writeLength } from "./pieces.ts";
import type { TextTable } from "./texts.ts";

/** Texts a block; its first one is whole. */
const BITS = 4;
const BLOCK = 2 ** BITS;
/** As many bytes in common as one byte says. */
const MOST_SHARED = 255;
/** What stands before the bytes of a text: how many it shares, and how many are its own. */
const MOST_BEFORE = 6;

/**
 * Texts in the order of their code units, as UTF-8: each is how many bytes it has in common with the one before, and those it has
 * not, as a piece. Names and numbers in their order begin alike: they take half the room, and are compared where they lie.
 */
export interface CodedTexts {
  readonly size: number;
  readonly bytes: Buffer;
  /** Where each block starts. */
  readonly blocks: Uint32Array;
}

/** The texts of these rows, which are in order. */
export function codedTexts({ bytes, starts }: TextTable, order: Uint32Array): CodedTexts {
  const room = Buffer.allocUnsafeSlow(bytes.length + MOST_BEFORE * order.length);
  const blocks = new Uint32Array(Math.ceil(order.length / BLOCK));
  let at = 0;
  for (let row = 0; row < order.length; row++) {
    const start = starts[order[row] as number] as number;
    const end = starts[(order[row] as number) + 1] as number;
    const isFirst = (row & (BLOCK - 1)) === 0;
    if (isFirst) blocks[row >>> BITS] = at;
    const before = isFirst ? start : (starts[order[row - 1] as number] as number);
    const endBefore = isFirst ? start : (starts[(order[row - 1] as number) + 1] as number);
    const most = Math.min(end - start, endBefore - before, MOST_SHARED);
    let shared = 0;
    while (shared < most && bytes[before + shared] === bytes[start + shared]) shared++;
    room[at++] = shared;
    at = writeLength(room, at, end - start - shared);
    for (let from = start + shared; from < end; from++) room[at++] = bytes[from] as number;
  }
  const own = Buffer.from(new SharedArrayBuffer(at));
  room.copy(own, 0, 0, at);
  return { size: order.length, bytes: own, blocks };
}

let scratch = Buffer.allocUnsafeSlow(1024);

/** The text of that row. */
export function codedText({ bytes, blocks }: CodedTexts, row: number): string {
  let at = blocks[row >>> BITS] as number;
  for (let left = row & (BLOCK - 1); ; left--) {
    let length = bytes[at] as number;
    const start = startOfPiece(bytes, at + 1);
    at = endOfPiece(bytes, at + 1);
    if (length + at - start > scratch.length) scratch = Buffer.concat([scratch], 2 * (length + at - start));
    for (let from = start; from < at; from++) scratch[length++] = bytes[from] as number;
    if (left === 0) return scratch.toString("utf8", 0, length);
  }
}

/** The first row whose text does not come before this one; the number of rows when all do. */
export function firstCodedFrom(texts: CodedTexts, text: string): number {
  const sought = Buffer.from(text);
  let low = 0;
  let high = texts.blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (firstInBlock(texts, middle, sought, 1) > 0) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : (low - 1) * BLOCK + firstInBlock(texts, low - 1, sought, BLOCK);
}

/**
 * How many of the first `most` texts of a block come before. What one shares with the one before it is not compared again: if that
 * is more than the one before shares with the text sought, both stand on the same side of it.
 */
function firstInBlock({ size, bytes, blocks }: CodedTexts, block: number, sought: Buffer, most: number): number {
  const rows = Math.min(most, size - block * BLOCK);
  let at = blocks[block] as number;
  let matched = 0;
  for (let row = 0; row < rows; row++) {
    const shared = bytes[at] as number;
    const start = startOfPiece(bytes, at + 1);
    at = endOfPiece(bytes, at + 1);
    if (shared > matched) continue;
    matched = shared;
    let own = start;
    while (own < at && matched < sought.length && bytes[own] === sought[matched]) {
      own++;
      matched++;
    }
    if (own === at ? matched === sought.length : !isBefore(bytes[own] as number, sought[matched])) return row;
  }
  return rows;
}

/** Whether a text comes before another where their bytes differ; `other` is undefined past its end. */
function isBefore(byte: number, other: number | undefined): boolean {
  return other !== undefined && orderOfByte(byte) < orderOfByte(other);
}

/** Bytes come in the order of code units but for two kinds: characters past the first plane (from 0xf0 on) are before U+E000 (from 0xee on). */
export function orderOfByte(byte: number): number {
  if (byte < 0xee) return byte;
  return byte < 0xf0 ? byte + 5 : byte - 2;
}
