import { bytesOf, copyBytes, STEP } from "./copy-bytes.ts";
import { type Apart, Frames } from "./frames.ts";
import { identity, uint16 } from "./growing.ts";
import { endOfPiece, startOfPiece } from "./pieces.ts";
import { GrowingTexts, lengthAt, rowOf, type Texts, tableOf } from "./texts.ts";

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
    this.#append(this.#frames.takeApart(objects));
  }

  /** The same, kept as it is: quicker to write. */
  pushWhole(objects: readonly object[]): void {
    this.#append(this.#frames.keepWhole(objects));
  }

  #append({ frame, values }: Apart): void {
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

/** The room that the i-th item takes at most while it is written: one of its values may be written twice. */
export function mostBytesOf({ frames, frameOf, values }: ItemTexts, i: number): number {
  return lengthAt(frames, frameOf[i] as number) + 2 * lengthAt(values, i) + STEP;
}

/**
 * Writes the JSON of the i-th item without its closing brace at `at` of a buffer that has room for it; gives how many bytes that
 * took. A piece of the frame, a value, a piece… until the frame ends: in an offer there are fifty of them.
 */
export function writeItemText({ frames, frameOf, values }: ItemTexts, i: number, target: Buffer, at: number): number {
  const frame = frameOf[i] as number;
  const ofFrame = tableOf(frames, frame);
  const ofOwn = tableOf(values, i);
  const [framed, own, written] = [bytesOf(ofFrame.bytes), bytesOf(ofOwn.bytes), bytesOf(target)];
  const frameRow = rowOf(frames, frame);
  const frameEnd = ofFrame.starts[frameRow + 1] as number;
  let nextOfFrame = ofFrame.starts[frameRow] as number;
  let nextOfOwn = ofOwn.starts[rowOf(values, i)] as number;
  let before = nextOfOwn;
  let end = at;
  for (;;) {
    const afterPiece = endOfPiece(framed.buffer, nextOfFrame);
    end = copyBytes(framed, startOfPiece(framed.buffer, nextOfFrame), afterPiece, written, end);
    if (afterPiece === frameEnd) return end - at;
    nextOfFrame = afterPiece;
    const isRepeated = own.buffer[nextOfOwn] === 0;
    if (!isRepeated) before = nextOfOwn;
    const afterValue = endOfPiece(own.buffer, before);
    end = copyBytes(own, startOfPiece(own.buffer, before), afterValue, written, end);
    nextOfOwn = isRepeated ? nextOfOwn + 1 : afterValue;
  }
}
