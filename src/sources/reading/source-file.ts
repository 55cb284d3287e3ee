import { type Head, readHead } from "../head.ts";
import { openBytes } from "./bytes.ts";
import { decode, detectEncoding } from "./encoding.ts";

/** Enough for any header and for several records. */
const HEAD_LENGTH = 1 << 16;

/** A text file ready to be read, whatever its encoding and compression. */
export interface SourceFile {
  readonly path: string;
  /** Bytes on disk. */
  readonly size: number;
  readonly head: Head;
  text(onBytes?: (count: number) => void): AsyncIterable<string>;
}

/** Opens a file, finds its encoding and reads its head. Throws `FileRefused`. */
export async function openSource(path: string): Promise<SourceFile> {
  const bytes = await openBytes(path);
  const encoding = await detectEncoding(bytes.read(), path);
  const text = (onBytes?: (count: number) => void) => decode(bytes.read(onBytes), encoding);
  return { path, size: bytes.size, head: readHead(await beginningOf(text())), text };
}

async function beginningOf(text: AsyncIterable<string>): Promise<string> {
  let beginning = "";
  for await (const chunk of text) {
    beginning += chunk;
    if (beginning.length >= HEAD_LENGTH) break;
  }
  return beginning.slice(0, HEAD_LENGTH);
}
