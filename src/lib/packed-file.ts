import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { type ColumnType, isColumnType, type Packed } from "./packed.ts";

/** The file is not what was expected: its message says what it has and what was expected. */
export class PackedFileRefused extends Error {
  override readonly name = "PackedFileRefused";
}

/** The way the bytes lie below: another number is another way. */
const FORMAT = 1;
const MAGIC = 0x42_49_4e_4f;
/** Magic, format, length of the head, its checksum: four bytes each. */
const PREAMBLE = 16;
/** Columns start at multiples of this, so that any typed array can look at them where they are. */
const ALIGNMENT = 8;
const READS_AT_ONCE = 4;

interface Head {
  readonly key: string;
  readonly shape: unknown;
  /** Where each column lies, from the end of the head. */
  readonly columns: readonly {
    readonly type: ColumnType;
    readonly at: number;
    readonly bytes: number;
    readonly crc: number;
  }[];
  readonly bytes: number;
}

/**
 * Writes beside `path`, then takes its name: whoever reads it sees the whole file or the one before. `key` says what it was made
 * from; it is asked again of whoever reads. Gives the length in bytes.
 */
export async function writePacked(path: string, key: string, packed: Packed): Promise<number> {
  const head = headOf(key, packed);
  const json = Buffer.from(JSON.stringify(head));
  const preamble = Buffer.alloc(PREAMBLE);
  for (const [i, word] of [MAGIC, FORMAT, json.length, crc32(json)].entries()) preamble.writeUInt32LE(word, i * 4);
  const start = aligned(PREAMBLE + json.length);
  const beside = besideOf(path);
  try {
    const file = await open(beside, "w");
    try {
      await writeAll(file, Buffer.concat([preamble, json]), 0);
      for (const [i, { bytes }] of packed.columns.entries())
        await writeAll(file, bytes, start + (head.columns[i]?.at ?? 0));
      await file.truncate(start + head.bytes);
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
  return start + head.bytes;
}

/** Where this process writes what will take the name `path`. */
export function besideOf(path: string): string {
  return `${path}.${process.pid}`;
}

/**
 * What was written under that very `key`, its columns in shared memory. Throws `PackedFileRefused` when the file
 * was cut or spoilt, has another format or another key; what the system says when it cannot be read (`ENOENT`).
 */
export async function readPacked(path: string, key: string): Promise<Packed> {
  const file = await open(path, "r");
  try {
    const { head, start } = await readHead(file);
    if (head.key !== key) throw new PackedFileRefused(`made from ${head.key}, expected ${key}`);
    const { size } = await file.stat();
    if (size !== start + head.bytes) {
      throw new PackedFileRefused(`${size} bytes long, expected ${start + head.bytes}`);
    }
    return { shape: head.shape, columns: await readColumns(file, head, start) };
  } finally {
    await file.close();
  }
}

function headOf(key: string, { shape, columns }: Packed): Head {
  let bytes = 0;
  const places = columns.map((column) => {
    const at = bytes;
    bytes = aligned(at + column.bytes.length);
    return { type: column.type, at, bytes: column.bytes.length, crc: crc32(column.bytes) };
  });
  return { key, shape, columns: places, bytes };
}

async function readHead(file: FileHandle): Promise<{ head: Head; start: number }> {
  const preamble = await readAll(file, Buffer.alloc(PREAMBLE), 0);
  const [magic, format, length, crc] = [0, 4, 8, 12].map((at) => preamble.readUInt32LE(at)) as [
    number,
    number,
    number,
    number,
  ];
  if (magic !== MAGIC) throw new PackedFileRefused("not a file of columns");
  if (format !== FORMAT) throw new PackedFileRefused(`format ${format}, expected ${FORMAT}`);
  const { size } = await file.stat();
  if (PREAMBLE + length > size) throw new PackedFileRefused(`${size} bytes long, cut before the end of its head`);
  const json = await readAll(file, Buffer.alloc(length), PREAMBLE);
  if (crc32(json) !== crc) throw new PackedFileRefused("the checksum of its head is wrong");
  const head = JSON.parse(json.toString()) as Head;
  if (!head.columns.every(({ type }) => isColumnType(type))) throw new PackedFileRefused("a column of unknown type");
  return { head, start: aligned(PREAMBLE + length) };
}

/** Several reads at once: the system fills memory on one core while another checks what came before. */
async function readColumns(file: FileHandle, head: Head, start: number): Promise<Packed["columns"]> {
  // Each has a piece of memory of its own, which is given back when nobody needs that column any more.
  const columns = head.columns.map(({ type, bytes }) => ({
    type,
    bytes: new Uint8Array(new SharedArrayBuffer(bytes)),
  }));
  let next = 0;
  const readSome = async () => {
    for (let i = next++; i < columns.length; i = next++) {
      const { bytes } = columns[i] as (typeof columns)[number];
      const { at, crc } = head.columns[i] as Head["columns"][number];
      await readAll(file, bytes, start + at);
      if (crc32(bytes) !== crc) throw new PackedFileRefused(`the checksum of its column ${i} is wrong`);
    }
  };
  await Promise.all(Array.from({ length: READS_AT_ONCE }, readSome));
  return columns;
}

async function readAll<Bytes extends Uint8Array>(file: FileHandle, into: Bytes, position: number): Promise<Bytes> {
  for (let done = 0; done < into.length; ) {
    const { bytesRead } = await file.read(into, done, into.length - done, position + done);
    if (bytesRead === 0)
      throw new PackedFileRefused(`ends at byte ${position + done}, expected ${into.length - done} more`);
    done += bytesRead;
  }
  return into;
}

async function writeAll(file: FileHandle, from: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < from.length; ) {
    const { bytesWritten } = await file.write(from, done, from.length - done, position + done);
    done += bytesWritten;
  }
}

function aligned(at: number): number {
  return Math.ceil(at / ALIGNMENT) * ALIGNMENT;
}
