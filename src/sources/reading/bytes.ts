import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { createGunzip } from "node:zlib";
import { FileRefused } from "../format.ts";

const GZIP = [0x1f, 0x8b];
/** The most repetitive text that we know unpacks to 60 times its size; a gzip of zeros, to a thousand. */
const MAX_RATIO = 200;
const SMALL = 10_000_000;
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** A file that can be read, and read again. */
export interface Bytes {
  readonly path: string;
  /** On disk. */
  readonly size: number;
  /** What it holds, unzipped when it is a gzip. `onBytes` hears how many bytes of the disk were read. */
  read(onBytes?: (count: number) => void): AsyncIterable<Uint8Array>;
}

/** Opens a file to import. Throws `FileRefused` when it is missing, empty, a directory or an archive. */
export async function openBytes(path: string): Promise<Bytes> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new FileRefused(`${path}: ${error.code === "ENOENT" ? "there is no such file" : error.message}.`);
  });
  if (found.isDirectory()) throw new FileRefused(`${path}: got a directory, expected a file.`);
  if (found.size === 0) throw new FileRefused(`${path}: the file is empty.`);
  const signature = await firstBytes(path);
  if (startsWith(signature, ZIP))
    throw new FileRefused(`${path}: got a zip archive; unzip it and import what it holds.`);
  const gzipped = startsWith(signature, GZIP);
  return { path, size: found.size, read: (onBytes) => readBytes(path, gzipped, onBytes) };
}

async function* readBytes(
  path: string,
  gzipped: boolean,
  onBytes: ((count: number) => void) | undefined,
): AsyncIterable<Uint8Array> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  if (onBytes) file.on("data", (chunk) => onBytes(chunk.length));
  const gunzip = gzipped ? createGunzip() : null;
  if (gunzip) file.on("error", (error) => gunzip.destroy(error)).pipe(gunzip);
  try {
    let unpacked = 0;
    for await (const chunk of (gunzip ?? file) as AsyncIterable<Buffer>) {
      unpacked += chunk.length;
      if (unpacked > Math.max(SMALL, file.bytesRead * MAX_RATIO))
        throw new FileRefused(`${path}: it unpacks to more than ${MAX_RATIO} times its size: this is no text.`);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    throw new FileRefused(`${path}: cannot be read: ${(error as Error).message}.`);
  } finally {
    file.destroy();
    gunzip?.destroy();
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw new FileRefused(`${path}: cannot be read: ${(error as Error).message}.`);
  } finally {
    await file.close();
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
