import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Derivation, GenerationRecords, LaidOut, ListName } from "../../domain/index.ts";
import { waitForPublications } from "../publish.ts";
import type { Tables } from "../schema.ts";
import { recordsOf } from "../snapshot.ts";
import { OccupationNumbers } from "./occupation-numbers.ts";
import { companyRow, offerRow, type Row, trainingRow } from "./rows.ts";
import { arrivals, createArrivals, createNext, LISTED, NAMES, OWN, SHARED, serveNext } from "./tables.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Lays the current generation out for searches in SQL, in the transaction `tx`. Publications wait until it ends. */
export async function layOut(
  tx: Kysely<Tables>,
  derive: (records: GenerationRecords) => Promise<Derivation>,
): Promise<LaidOut> {
  await waitForPublications(tx);
  const records = await recordsOf(tx);
  const { items, reference, model } = await derive(records);
  const numbers = new OccupationNumbers(reference);
  const vocabulary = new Vocabulary();
  const deps = { reference, model, numbers, vocabulary };
  const trainings = await fill(tx, "trainings", items.trainings(), (one) => trainingRow(one, deps));
  const offers = await fill(tx, "offers", items.offers(), (one) => offerRow(one, deps));
  const companies = await fill(tx, "companies", items.companies(), (one) => companyRow(one, deps));
  await numbers.save(tx);
  await vocabulary.save(tx, numbers, reference);
  await serveNext(tx, records.generation.id);
  return { generation: records.generation.id, trainings, offers, companies };
}

/** Lays out all the items of a list, page after page; gives how many. */
async function fill<Item>(
  tx: Kysely<Tables>,
  list: ListName,
  pages: AsyncIterable<readonly Item[]>,
  rowOf: (item: Item) => Row | null,
): Promise<number> {
  await createArrivals(tx, list);
  let written = 0;
  for await (const page of pages) {
    const rows = page.map(rowOf).filter((row) => row !== null);
    if (rows.length > 0) await insert(tx, list, rows, written);
    written += rows.length;
  }
  await createNext(tx, list);
  return written;
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
