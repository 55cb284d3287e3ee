import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate as breathe } from "node:timers/promises";
import { createGzip } from "node:zlib";
import type { ListName, Search } from "../../domain/index.ts";

/** What an export is written as: one JSON object a line, or one JSON array of whatever `each` makes of the items. */
export interface Shape {
  readonly suffix: string;
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** The text of one item from the text that searches have; null leaves it out. */
  readonly each: (item: string) => string | null;
}

export const LINES: Shape = { suffix: "ndjson", before: "", between: "\n", after: "\n", each: (item) => item };

/** A file and its compressed twin, beside it under the same name and ".gz". */
export interface Exported {
  readonly folder: string;
  readonly name: string;
}

/**
 * Exports as files of a temporary folder, each written once a generation: a download that broke can go on where it stopped, and
 * nothing of it is held in memory. The files of an older generation go when one of a newer is asked.
 */
export class ExportFiles {
  #folder: Promise<string> | null = null;
  readonly #files = new Map<string, Promise<Exported>>();

  async of(search: Search, list: ListName, shape: Shape, day: string): Promise<Exported> {
    const version = `${search.generation.id}-${search.offerChange}-${day}`;
    const name = `${list}-${version}.${shape.suffix}`;
    const known = this.#files.get(name);
    if (known !== undefined) return known;
    this.#forgetOthers(version);
    const writing = this.#write(name, search.items(list), shape);
    this.#files.set(name, writing);
    writing.catch(() => this.#files.delete(name));
    return writing;
  }

  async close(): Promise<void> {
    this.#files.clear();
    if (this.#folder !== null) await rm(await this.#folder, { recursive: true, force: true });
  }

  async #write(name: string, items: Iterable<string>, shape: Shape): Promise<Exported> {
    this.#folder ??= mkdtemp(join(tmpdir(), "binome-export-"));
    const folder = await this.#folder;
    const plain = createWriteStream(join(folder, `${name}.part`));
    const packed = createGzip();
    const packing = pipeline(packed, createWriteStream(join(folder, `${name}.gz.part`)));
    await pipeline(
      Readable.from(chunksOf(items, shape)),
      async function* tee(chunks) {
        for await (const chunk of chunks) {
          if (!packed.write(chunk)) await once(packed, "drain");
          yield chunk;
        }
      },
      plain satisfies WriteStream,
    );
    packed.end();
    await packing;
    await rename(join(folder, `${name}.gz.part`), join(folder, `${name}.gz`));
    await rename(join(folder, `${name}.part`), join(folder, name));
    return { folder, name };
  }

  #forgetOthers(version: string): void {
    for (const [name, writing] of this.#files) {
      if (name.includes(`-${version}.`)) continue;
      this.#files.delete(name);
      // A download under way goes on: the system keeps an open file until it is closed.
      writing
        .then(({ folder }) => Promise.all([rm(join(folder, name)), rm(join(folder, `${name}.gz`))]))
        .catch(() => undefined);
    }
  }
}

const ITEMS_A_CHUNK = 500;

/** The text, some hundred kilobytes at a time, other requests being answered in between. */
async function* chunksOf(items: Iterable<string>, { before, between, after, each }: Shape): AsyncGenerator<string> {
  let chunk = before;
  let count = 0;
  for (const item of items) {
    const text = each(item);
    if (text === null) continue;
    chunk += count++ === 0 ? text : between + text;
    if (count % ITEMS_A_CHUNK !== 0) continue;
    yield chunk;
    chunk = "";
    await breathe();
  }
  yield count === 0 && after === "\n" ? chunk : chunk + after;
}
