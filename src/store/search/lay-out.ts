import { type Kysely, type RawBuilder, sql } from "kysely";
import { BinomeError, type Derivation, type LaidOut, type ListName } from "../../domain/index.ts";
import { currentGeneration } from "../generations.ts";
import { documentsOf } from "../pages.ts";
import { waitForPublications } from "../publish.ts";
import type { Tables } from "../schema.ts";
import { shownOffers } from "../shown-offers.ts";
import { OccupationNumbers } from "./occupation-numbers.ts";
import { companyRow, offerRow, type Row, trainingRow } from "./rows.ts";
import { createNextTables, indexNextTables, nextSearchable, serveNextTables } from "./tables.ts";

/** Lays the current generation out for searches in SQL, in the transaction `tx`. Publications wait until it ends. */
export async function layOut(tx: Kysely<Tables>, derivation: Derivation): Promise<LaidOut> {
  await waitForPublications(tx);
  const generation = await currentGeneration(tx);
  if (generation === null) throw new BinomeError("Nothing was published yet: expected a generation to lay out.");
  await createNextTables(tx);
  const numbers = new OccupationNumbers(derivation.reference);
  const trainings = await fill(tx, "trainings", documentsOf(tx, "trainings"), (training) =>
    trainingRow(training, derivation, numbers),
  );
  const offers = await fill(tx, "offers", shownOffers(tx), (stored) => offerRow(stored, derivation, numbers));
  const companies = await fill(tx, "companies", documentsOf(tx, "companies"), (company) =>
    companyRow(company, derivation, numbers),
  );
  await indexNextTables(tx);
  await numbers.save(tx);
  await serveNextTables(tx, generation.id);
  return { generation: generation.id, trainings, offers, companies };
}

/** Writes the rows of all items, page after page; gives how many. */
async function fill<Item>(
  tx: Kysely<Tables>,
  list: ListName,
  pages: AsyncIterable<readonly Item[]>,
  rowOf: (item: Item) => Row | null,
): Promise<number> {
  let written = 0;
  for await (const page of pages) {
    const rows = page.map(rowOf).filter((row) => row !== null);
    if (rows.length > 0) await insert(tx, list, rows);
    written += rows.length;
  }
  return written;
}

const KEY_AND_PLACE = ["text", "text", "cube", "double precision", "double precision", "text", "integer[]"];
const TYPES: Readonly<Record<ListName, readonly string[]>> = {
  trainings: [...KEY_AND_PLACE, "smallint", "integer", "integer"],
  offers: [...KEY_AND_PLACE, "smallint", "smallint", "boolean", "integer", "integer", "integer", "smallint"],
  companies: [...KEY_AND_PLACE, "smallint[]", "smallint"],
};

async function insert(tx: Kysely<Tables>, list: ListName, rows: readonly Row[]): Promise<void> {
  const types = TYPES[list];
  const values = types.map((type, i) => sql`${sql.raw(`c${i}::${type}`)}`);
  const columns = types.map((_, i) => column(rows, i));
  const names = types.map((_, i) => sql.raw(`c${i}`));
  await sql`
    insert into ${nextSearchable(list)} select ${sql.join(values)}
    from unnest(${sql.join(columns)}) as rows (${sql.join(names)})`.execute(tx);
}

/** A column as lines, its empty ones null: an array parameter costs PGlite twice the time. */
function column(rows: readonly Row[], i: number): RawBuilder<unknown> {
  return sql`string_to_array(${rows.map((row) => row[i]).join("\n")}::text, e'\n', '')`;
}
