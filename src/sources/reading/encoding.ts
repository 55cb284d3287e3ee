import iconv from "iconv-lite";
import { FileRefused } from "../format.ts";

export type Encoding = "utf8" | "win1252";

/** Bytes that windows-1252 leaves undefined: text in Latin-1 has none of them. */
const UNDEFINED_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Tells UTF-8 from Latin-1 (read as windows-1252, which contains it) by reading everything once.
 * Throws `FileRefused` for UTF-16, binary data, and UTF-8 with broken characters: reading those as Latin-1 would store "Ã©" for "é".
 */
export async function detectEncoding(bytes: AsyncIterable<Uint8Array>, path: string): Promise<Encoding> {
  const scan = new Scan();
  for await (const chunk of bytes) scan.read(chunk);
  scan.end();
  if (scan.utf16) throw new FileRefused(`${path}: got UTF-16 text, expected UTF-8 or Latin-1.`);
  if (scan.firstNul >= 0)
    throw new FileRefused(`${path}: got binary data (byte ${scan.firstNul} is 0), expected text.`);
  if (scan.broken === 0) return "utf8";
  if (scan.characters > scan.broken || scan.undefined1252 > 0) {
    throw new FileRefused(
      `${path}: got a broken character at byte ${scan.firstBroken}, expected text in UTF-8 or in Latin-1 throughout.`,
    );
  }
  return "win1252";
}

/** The text of those bytes, without its byte order mark. */
export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncIterable<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const chunk of bytes) yield decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  yield decoder.end() ?? "";
}

/** Counts whole and broken multi-byte characters of UTF-8. */
class Scan {
  utf16 = false;
  firstNul = -1;
  characters = 0;
  broken = 0;
  firstBroken = -1;
  undefined1252 = 0;
  #offset = 0;
  #expected = 0;

  read(chunk: Uint8Array): void {
    if (this.#offset === 0)
      this.utf16 = (chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff);
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] as number;
      if (byte >= 0x80 || this.#expected > 0) this.#readSpecial(byte, this.#offset + i);
      else if (byte === 0 && this.firstNul < 0) this.firstNul = this.#offset + i;
    }
    this.#offset += chunk.length;
  }

  end(): void {
    if (this.#expected > 0) this.#markBroken(this.#offset);
  }

  #readSpecial(byte: number, offset: number): void {
    if (UNDEFINED_1252.has(byte)) this.undefined1252++;
    if (this.#expected > 0) {
      if ((byte & 0xc0) === 0x80) {
        this.#expected--;
        if (this.#expected === 0) this.characters++;
        return;
      }
      this.#markBroken(offset);
    }
    if (byte < 0x80) return;
    this.#expected = continuationsAfter(byte);
    if (this.#expected === 0) this.#markBroken(offset);
  }

  #markBroken(offset: number): void {
    if (this.firstBroken < 0) this.firstBroken = offset;
    this.broken++;
    this.#expected = 0;
  }
}

/** How many bytes follow this one in a character; 0 when none starts so. */
function continuationsAfter(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  if (byte >= 0xf0 && byte <= 0xf4) return 3;
  return 0;
}
