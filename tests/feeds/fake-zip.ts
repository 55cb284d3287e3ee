import { crc32, deflateRawSync } from "node:zlib";

/** A ZIP archive of these files, as small as the format allows; `sum` writes another sum than the true one. */
export function zipOf(
  files: Readonly<Record<string, string | Buffer>>,
  { sum }: { readonly sum?: number } = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const fields = [sum ?? crc32(data), packed.length, data.length] as const;
    const local = Buffer.concat([header(0x04034b50, 30, name, fields), Buffer.from(name), packed]);
    directory.push(header(0x02014b50, 46, name, fields, offset), Buffer.from(name));
    parts.push(local);
    offset += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listing, end]);
}

function header(
  signature: number,
  size: 30 | 46,
  name: string,
  [sum, packed, length]: readonly [number, number, number],
  offset = 0,
): Buffer {
  const bytes = Buffer.alloc(size);
  // The directory has one more field (who made it) before those that both have.
  const shift = size === 46 ? 2 : 0;
  bytes.writeUInt32LE(signature, 0);
  bytes.writeUInt16LE(20, 4 + shift);
  bytes.writeUInt16LE(8, 8 + shift);
  bytes.writeUInt32LE(sum, 14 + shift);
  bytes.writeUInt32LE(packed, 18 + shift);
  bytes.writeUInt32LE(length, 22 + shift);
  bytes.writeUInt16LE(Buffer.byteLength(name), 26 + shift);
  if (size === 46) bytes.writeUInt32LE(offset, 42);
  return bytes;
}
