import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import yauzl from "yauzl";
import { FileRefused } from "../format.ts";

/** Twice the stock of establishments of 2026. */
const MAX_BYTES = 20_000_000_000;
/** Such a table unpacks to four times its size; a bomb, to a thousand. */
const MAX_RATIO = 50;

/**
 * The text of the only table of a ZIP archive, in UTF-8, as it is read. Throws `FileRefused` when there is none, or more than one,
 * when it is out of proportion, and when its end or its sum is not what the archive says.
 */
export async function* tableIn(path: string): AsyncGenerator<string> {
  const archive = await refusing(yauzl.openPromise(path, { lazyEntries: true, autoClose: false }));
  try {
    const tables: yauzl.Entry[] = [];
    for await (const entry of archive.eachEntry())
      if (entry.fileName.toLowerCase().endsWith(".csv")) tables.push(entry);
    const [table] = tables;
    if (table === undefined || tables.length > 1)
      throw new FileRefused(`got an archive with ${tables.length} tables (.csv), expected one.`, "shape");
    if (table.uncompressedSize > Math.min(MAX_BYTES, Math.max(1_000_000, table.compressedSize * MAX_RATIO)))
      throw new FileRefused(
        `${table.fileName} unpacks to ${table.uncompressedSize} bytes, which is out of proportion.`,
      );
    yield* decoded(await refusing(archive.openReadStreamPromise(table)), table);
  } finally {
    archive.close();
  }
}

async function* decoded(bytes: Readable, { fileName, crc32: expected }: yauzl.Entry): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let sum = 0;
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      yield decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    throw new FileRefused(`${fileName}: cannot be unpacked: ${(error as Error).message}.`);
  } finally {
    bytes.destroy();
  }
  if (sum !== expected) throw new FileRefused(`${fileName}: its sum is ${sum}, expected ${expected}: it was damaged.`);
  yield decoder.decode();
}

async function refusing<T>(opening: Promise<T>): Promise<T> {
  try {
    return await opening;
  } catch (error) {
    throw new FileRefused(`got no whole ZIP archive: ${(error as Error).message}.`);
  }
}
