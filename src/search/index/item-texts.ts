import { type Apart, Frames } from "./frames.ts";
import { identity, uint16 } from "./growing.ts";
import { endOfPiece, startOfPiece } from "./pieces.ts";
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
  return (frames.lengthOf[frameOf[i] as number] as number) + 2 * (values.lengthOf[i] as number) + STEP;
}

/** From that many bytes on, a call to copy them costs less than a loop. */
const MANY = 48;
/** Bytes that a loop copies at a time: what it copies past the end of a piece, the next one covers. */
const STEP = 4;

/**
 * Writes the JSON of the i-th item without its closing brace at `at` of a buffer that has room for it; gives how many bytes that
 * took. A piece of the frame, a value, a piece… until the frame ends: in an offer there are fifty of them.
 */
export function writeItemText({ frames, frameOf, values }: ItemTexts, i: number, target: Buffer, at: number): number {
  const number = frameOf[i] as number;
  const frame = frames.chunks[frames.chunkOf[number] as number] as Buffer;
  const own = values.chunks[values.chunkOf[i] as number] as Buffer;
  const frameEnd = (frames.startOf[number] as number) + (frames.lengthOf[number] as number);
  const frameView = viewOf(frame);
  const ownView = viewOf(own);
  const targetView = viewOf(target);
  let ofFrame = frames.startOf[number] as number;
  let ofOwn = values.startOf[i] as number;
  let before = ofOwn;
  let end = at;
  for (;;) {
    const afterPiece = endOfPiece(frame, ofFrame);
    end = copy(frame, frameView, startOfPiece(frame, ofFrame), afterPiece, target, targetView, end);
    if (afterPiece === frameEnd) return end - at;
    ofFrame = afterPiece;
    const isRepeated = own[ofOwn] === 0;
    if (!isRepeated) before = ofOwn;
    const afterValue = endOfPiece(own, before);
    end = copy(own, ownView, startOfPiece(own, before), afterValue, target, targetView, end);
    ofOwn = isRepeated ? ofOwn + 1 : afterValue;
  }
}

/** Copies the bytes from `from` up to `to`; gives where they end in the target. */
function copy(
  source: Buffer,
  view: DataView,
  from: number,
  to: number,
  target: Buffer,
  targetView: DataView,
  at: number,
): number {
  const end = at + to - from;
  if (to - from >= MANY || to + STEP > source.length) source.copy(target, at, from, to);
  else for (; at < end; at += STEP, from += STEP) targetView.setUint32(at, view.getUint32(from));
  return end;
}

const VIEWS = new WeakMap<Buffer, DataView>();

function viewOf(bytes: Buffer): DataView {
  const known = VIEWS.get(bytes);
  if (known !== undefined) return known;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  VIEWS.set(bytes, view);
  return view;
}
