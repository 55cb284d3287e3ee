import type { Kysely } from "kysely";
import { type Derivation, dayOf, type GenerationRecords, type LaidOut, type ListName } from "../../domain/index.ts";
import { waitForPublications } from "../publish.ts";
import type { Tables } from "../schema.ts";
import { recordsOf } from "../snapshot.ts";
import { ahead, allOf, type Beside } from "./beside.ts";
import { OccupationNumbers } from "./occupation-numbers.ts";
import { companyRow, dayNumber, offerRow, type Row, trainingRow } from "./rows.ts";
import {
  arrivals,
  arriving,
  createArrivals,
  createCounts,
  createNext,
  dropNext,
  indexNext,
  serveNext,
} from "./tables.ts";
import { createWords, indexWords, Vocabulary } from "./vocabulary.ts";
import type { Write } from "./written.ts";

/**
 * Lays the current generation out for searches in SQL. Publications wait until the transaction `tx` ends, and searches see what
 * was laid out before until then. The tables are made `beside` it, so that the server and this process work at once, of rows that `write` sends.
 */
export async function layOut(
  tx: Kysely<Tables>,
  derive: (records: GenerationRecords) => Promise<Derivation>,
  beside: Beside,
  write: Write,
): Promise<LaidOut> {
  await waitForPublications(tx);
  await beside(dropNext);
  const records = await recordsOf(tx);
  const derivation = await derive(records);
  const numbers = new OccupationNumbers(derivation.reference);
  const day = dayNumber(dayOf(new Date(records.generation.asOf)));
  const laidOut = await makeTables(derivation, numbers, { day, beside, write });
  await numbers.save(tx);
  await serveNext(tx, records.generation.id);
  return { generation: records.generation.id, ...laidOut };
}

interface Making {
  /** Of the generation. */
  readonly day: number;
  readonly beside: Beside;
  readonly write: Write;
}

/** Makes every table, beside those in service. Gives how many items each list has. */
async function makeTables(
  { items, reference, model }: Derivation,
  numbers: OccupationNumbers,
  { day, beside, write }: Making,
): Promise<Readonly<Record<ListName, number>>> {
  const vocabulary = new Vocabulary();
  const deps = { reference, model, numbers, vocabulary };
  const filling: Promise<void>[] = [];
  const indexing: Promise<void>[] = [];
  const lay = async <Item>(list: ListName, pages: Pages<Item>, rowOf: (item: Item) => Row | null) => {
    const { written, filled } = fill(list, pages, rowOf, { vocabulary, write, beside });
    filling.push(filled);
    indexing.push(heard(filled.then(() => indexNext(list, day, beside))));
    return written;
  };
  try {
    await beside(createWords);
    // The longest list first: its table and indexes are made while the others are read.
    const companies = await lay("companies", items.companies(), (one) => companyRow(one, deps));
    const offers = await lay("offers", items.offers(), (one) => offerRow(one, deps));
    const trainings = await lay("trainings", items.trainings(), (one) => trainingRow(one, deps));
    await allOf(filling);
    await allOf([beside((own) => indexWords(own, numbers, reference, write)), ...indexing]);
    await beside(createCounts);
    return { trainings, offers, companies };
  } finally {
    await Promise.allSettled(indexing);
  }
}

/** A failure is told at the end of all: it is not unheard meanwhile. */
function heard<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

type Pages<Item> = AsyncIterable<readonly Item[]>;

interface Filling {
  readonly vocabulary: Vocabulary;
  readonly write: Write;
  readonly beside: Beside;
}

/** Lays out all the items of a list, page after page: how many there are once all are written, and when its table is there. */
function fill<Item>(
  list: ListName,
  pages: Pages<Item>,
  rowOf: (item: Item) => Row | null,
  { vocabulary, write, beside }: Filling,
): { readonly written: Promise<number>; readonly filled: Promise<void> } {
  const written = Promise.withResolvers<number>();
  const filled = beside(async (tx) => {
    await createArrivals(tx, list);
    let count = 0;
    let writing: Promise<unknown> = Promise.resolve();
    for await (const page of ahead(pages)) {
      const rows = page.map(rowOf).filter((row) => row !== null);
      await writing;
      const numbered = rows.map((row, i) => [count + i, ...row]);
      writing = write(tx, arrivals(list), arriving(list), numbered).then(() => vocabulary.save(tx, write));
      writing.catch(() => undefined);
      count += rows.length;
    }
    await writing;
    written.resolve(count);
    await createNext(tx, list);
  });
  filled.catch(written.reject);
  return { written: written.promise, filled };
}
