import { type Kysely, type RawBuilder, sql } from "kysely";
import { type Derivation, dayOf, type GenerationRecords, type LaidOut, type ListName } from "../../domain/index.ts";
import { waitForPublications } from "../publish.ts";
import type { Tables } from "../schema.ts";
import { recordsOf } from "../snapshot.ts";
import { ahead, allOf, type Beside } from "./beside.ts";
import { OccupationNumbers } from "./occupation-numbers.ts";
import { companyRow, dayNumber, offerRow, type Row, trainingRow } from "./rows.ts";
import {
  arrivals,
  createArrivals,
  createCounts,
  createNext,
  dropNext,
  indexNext,
  LISTED,
  NAMES,
  OWN,
  SHARED,
  serveNext,
} from "./tables.ts";
import { createWords, indexWords, Vocabulary } from "./vocabulary.ts";

/**
 * Lays the current generation out for searches in SQL. Publications wait until the transaction `tx` ends, and searches see what
 * was laid out before until then. The tables are made `beside` it, so that the server and this process work at once.
 */
export async function layOut(
  tx: Kysely<Tables>,
  derive: (records: GenerationRecords) => Promise<Derivation>,
  beside: Beside,
): Promise<LaidOut> {
  await waitForPublications(tx);
  await beside(dropNext);
  const records = await recordsOf(tx);
  const { items, reference, model } = await derive(records);
  const day = dayNumber(dayOf(new Date(records.generation.asOf)));
  const numbers = new OccupationNumbers(reference);
  const vocabulary = new Vocabulary();
  const deps = { reference, model, numbers, vocabulary };
  const tables: Promise<void>[] = [];
  const making: Promise<unknown>[] = [];
  const make = (work: Promise<unknown>) => {
    // A failure is told at the end of all: it is not unheard meanwhile.
    work.catch(() => undefined);
    making.push(work);
  };
  const lay = async <Item>(list: ListName, pages: Pages<Item>, rowOf: (item: Item) => Row | null) => {
    const { written, filled } = fill(list, pages, rowOf, vocabulary, beside);
    make(filled.then(() => indexNext(list, day, beside)));
    tables.push(filled);
    return written;
  };
  try {
    await beside(createWords);
    // The longest list first: its table and indexes are made while the others are read.
    const companies = await lay("companies", items.companies(), (one) => companyRow(one, deps));
    const offers = await lay("offers", items.offers(), (one) => offerRow(one, deps));
    const trainings = await lay("trainings", items.trainings(), (one) => trainingRow(one, deps));
    make(Promise.all(tables).then(() => beside((own) => indexWords(own, numbers, reference))));
    await allOf(making);
    await beside(createCounts);
    await numbers.save(tx);
    await serveNext(tx, records.generation.id);
    return { generation: records.generation.id, trainings, offers, companies };
  } finally {
    await Promise.allSettled(making);
  }
}

type Pages<Item> = AsyncIterable<readonly Item[]>;

/** Lays out all the items of a list, page after page: how many there are once all are written, and when its table is there. */
function fill<Item>(
  list: ListName,
  pages: Pages<Item>,
  rowOf: (item: Item) => Row | null,
  vocabulary: Vocabulary,
  beside: Beside,
): { readonly written: Promise<number>; readonly filled: Promise<void> } {
  const written = Promise.withResolvers<number>();
  const filled = beside(async (tx) => {
    await createArrivals(tx, list);
    let count = 0;
    let writing: Promise<unknown> = Promise.resolve();
    for await (const page of ahead(pages)) {
      const rows = page.map(rowOf).filter((row) => row !== null);
      await writing;
      if (rows.length > 0) writing = insert(tx, list, rows, count).then(() => vocabulary.save(tx));
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

async function insert(tx: Kysely<Tables>, list: ListName, rows: readonly Row[], firstItem: number): Promise<void> {
  const types = Object.values({ ...SHARED, ...OWN[list], ...NAMES, ...LISTED });
  const values = types.map((type, i) => sql.raw(`c${i}::${type.split(" collate ")[0]?.replace(" not null", "")}`));
  const names = types.map((_, i) => sql.raw(`c${i}`));
  const numbered = rows.map((row, i) => [firstItem + i, ...row]);
  const columns = types.map((_, i) => column(numbered, i));
  await sql`
    insert into ${arrivals(list)} select ${sql.join(values)}
    from unnest(${sql.join(columns)}) as rows (${sql.join(names)})`.execute(tx);
}

/** A column as lines, its empty ones null: an array parameter costs PGlite twice the time. */
function column(rows: readonly Row[], i: number): RawBuilder<unknown> {
  return sql`string_to_array(${rows.map((row) => row[i]).join("\n")}::text, e'\n', '')`;
}
