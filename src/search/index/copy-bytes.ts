/** From that many bytes on, a call to copy them costs less than a loop. */
const MANY = 48;

/** Bytes that a loop copies at a time: so many, less one, may be written past the end of what is copied. */
export const STEP = 4;

/** A buffer, with what reads and writes several of its bytes at a time. */
export interface Bytes {
  readonly buffer: Buffer;
  readonly view: DataView;
}

/**
 * Copies the bytes from `from` up to `to`, to `at` of the target; gives where they end there. The target has room for `STEP` bytes
 * more, which are of no meaning.
 */
export function copyBytes(source: Bytes, from: number, to: number, target: Bytes, at: number): number {
  const end = at + to - from;
  if (to - from >= MANY || to + STEP > source.buffer.length) source.buffer.copy(target.buffer, at, from, to);
  else for (; at < end; at += STEP, from += STEP) target.view.setUint32(at, source.view.getUint32(from));
  return end;
}

const KNOWN = new WeakMap<Buffer, Bytes>();

/** The same object for the same buffer. */
export function bytesOf(buffer: Buffer): Bytes {
  const known = KNOWN.get(buffer);
  if (known !== undefined) return known;
  const bytes = { buffer, view: new DataView(buffer.buffer, buffer.byteOffset, buffer.length) };
  KNOWN.set(buffer, bytes);
  return bytes;
}
