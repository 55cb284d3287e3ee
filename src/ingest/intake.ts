import type { Day, Draft } from "../domain/index.ts";
import type { Parsed, PublishedKind, RecordOf } from "../sources/index.ts";
import type { ImportOutcome } from "./outcome.ts";
import { Rejections } from "./rejections.ts";
import type { Sink } from "./sinks.ts";

/** Records put at once: enough for the store to work by large statements, little enough to stay in memory. */
const BATCH = 2_000;

/** Takes records in, counts them, and puts them in the draft batch by batch. */
export class Intake<K extends PublishedKind> {
  read = 0;
  /** The sources of what was kept. */
  readonly sources = new Set<string>();
  /** Whether some record is about a real establishment. */
  hasEstablishments = false;
  readonly #sink: Sink<RecordOf[K]>;
  readonly #today: Day;
  readonly #rejections = new Rejections();
  /** Where each record kept was read, to say which one a later record of the same key replaced. */
  readonly #keptAt = new Map<string, number>();
  #added = 0;
  #changed = 0;
  #unchanged = 0;

  constructor(sink: Sink<RecordOf[K]>, today: Day) {
    this.#sink = sink;
    this.#today = today;
  }

  get kept(): number {
    return this.#keptAt.size;
  }

  counts(): Pick<ImportOutcome, "read" | "kept" | "unchanged" | "rejected"> {
    const unchanged = Math.min(this.#unchanged, this.kept);
    return { read: this.read, kept: this.kept, unchanged, rejected: this.#rejections.groups() };
  }

  /** How many were not there before, and how many were there otherwise. */
  news(): { readonly added: number; readonly changed: number } {
    return { added: this.#added, changed: this.#changed };
  }

  async take(
    records: AsyncIterable<Parsed<RecordOf[K]>>,
    origin: string | null,
    draft: Draft,
    tell: () => void,
  ): Promise<void> {
    let batch: RecordOf[K][] = [];
    let writing: Promise<void> = Promise.resolve();
    for await (const parsed of records) {
      if ("rejection" in parsed) {
        this.read++;
        this.#rejections.add(parsed.line, parsed.rejection, origin);
        continue;
      }
      this.read += parsed.gathers;
      this.#note(parsed.record, parsed.line, origin);
      batch.push(parsed.record);
      if (batch.length < BATCH) continue;
      // The next batch is read while the store writes this one.
      await writing;
      writing = this.#put(batch, draft);
      writing.catch(() => undefined);
      batch = [];
      tell();
    }
    await writing;
    if (batch.length > 0) await this.#put(batch, draft);
  }

  #note(record: RecordOf[K], line: number, origin: string | null): void {
    const key = this.#sink.keyOf(record);
    const before = this.#keptAt.get(key);
    if (before !== undefined) this.#rejections.add(before, REPEATED, origin);
    this.#keptAt.set(key, line);
    this.hasEstablishments ||= this.#sink.isOfEstablishments?.(record) ?? false;
    const source = this.#sink.items?.sourceOf(record);
    if (source !== undefined) this.sources.add(source);
  }

  async #put(batch: readonly RecordOf[K][], draft: Draft): Promise<void> {
    const { added, changed, unchanged } = await this.#sink.put(draft, batch, this.#today);
    this.#added += added;
    this.#changed += changed;
    this.#unchanged += unchanged;
  }
}

const REPEATED = { reason: "repeated: a later record has the same key, and is the one kept", got: undefined };
