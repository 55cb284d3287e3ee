import { Frames, HOLE } from "./frames.ts";
import { identity, uint16 } from "./growing.ts";
import { GrowingTexts, type Texts } from "./texts.ts";

/** The JSON of the items of a list, each without its closing brace, in two parts: what many items share, and what is theirs. */
export interface ItemTexts {
  readonly frames: Texts;
  /** By item: the number of its frame. */
  readonly frameOf: Uint16Array;
  readonly values: Texts;
}

/** Items taken apart as they come, then read in another order. */
export class GrowingItemTexts {
  readonly #frames = new Frames();
  readonly #frameOf = uint16();
  readonly #values = new GrowingTexts();

  /** An item whose fields are those of these objects, one after the other. */
  push(objects: readonly object[]): void {
    const { frame, values } = this.#frames.takeApart(objects);
    this.#frameOf.push(frame);
    this.#values.push(values);
  }

  inOrder(order: Uint32Array): ItemTexts {
    const frames = new GrowingTexts();
    for (const text of this.#frames.texts) frames.push(text);
    return {
      frames: frames.inOrder(identity(frames.length)),
      frameOf: this.#frameOf.inOrder(order),
      values: this.#values.inOrder(order),
    };
  }
}

/** The JSON of the i-th item without its closing brace. */
export function itemTextAt(texts: ItemTexts, i: number): string {
  const bytes = Buffer.allocUnsafe(mostBytesOf(texts, i));
  return bytes.toString("utf8", 0, writeItemText(texts, i, bytes, 0));
}

/** No more bytes than that are written of the i-th item: one of its values may be written twice. */
export function mostBytesOf({ frames, frameOf, values }: ItemTexts, i: number): number {
  return (frames.lengthOf[frameOf[i] as number] as number) + 2 * (values.lengthOf[i] as number);
}

const HOLE_BYTE = HOLE.charCodeAt(0);

/**
 * Writes the JSON of the i-th item without its closing brace at `at` of a buffer that has room for it; gives how many bytes that
 * took. Byte by byte: values and what lies between them are too short for a call each.
 */
export function writeItemText({ frames, frameOf, values }: ItemTexts, i: number, target: Buffer, at: number): number {
  const number = frameOf[i] as number;
  const frame = frames.chunks[frames.chunkOf[number] as number] as Buffer;
  const frameEnd = (frames.startOf[number] as number) + (frames.lengthOf[number] as number);
  const own = values.chunks[values.chunkOf[i] as number] as Buffer;
  const ownEnd = (values.startOf[i] as number) + (values.lengthOf[i] as number);
  let next = values.startOf[i] as number;
  let before = next;
  let end = at;
  for (let from = frames.startOf[number] as number; from < frameEnd; from++) {
    const byte = frame[from] as number;
    if (byte !== HOLE_BYTE) {
      target[end++] = byte;
      continue;
    }
    const isRepeated = next >= ownEnd || own[next] === HOLE_BYTE;
    let of = isRepeated ? before : next;
    before = of;
    for (; of < ownEnd && own[of] !== HOLE_BYTE; of++) target[end++] = own[of] as number;
    next = (isRepeated ? next : of) + 1;
  }
  return end - at;
}
