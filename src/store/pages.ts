import { type Kysely, sql } from "kysely";
import type { Company, Insertion, Offer, Training, Wish, WishTally } from "../domain/index.ts";
import type { ItemKind, Tables } from "./schema.ts";

/** Rows a page: a hundred pages or more for France, a few megabytes each. */
const PAGE = 2_000;

interface Item {
  trainings: Training;
  offers: Offer;
  companies: Company;
  wishes: Wish;
  wish_tallies: WishTally;
  insertion: Insertion;
}

/** Every record of a kind by (source, id), a page at a time: never the whole table in memory. */
export async function* documentsOf<K extends ItemKind>(
  db: Kysely<Tables>,
  kind: K,
): AsyncGenerator<readonly Item[K][]> {
  for await (const rows of keysetPages((after) => itemPage(db, kind, after))) {
    yield rows.map((row) => JSON.parse(row.document) as Item[K]);
  }
}

export interface Key {
  readonly source: string;
  readonly id: string;
}

/** Asks `page` for the rows after the last one given, until it gives less than a page. */
export async function* keysetPages<Row extends Key>(
  page: (after: Key, limit: number) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  let after: Key = { source: "", id: "" };
  for (;;) {
    const rows = await page(after, PAGE);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    if (rows.length < PAGE) return;
    after = { source: last.source, id: last.id };
  }
}

async function itemPage(db: Kysely<Tables>, kind: ItemKind, after: Key) {
  const { rows } = await sql<Key & { document: string }>`
    select source, id, document from ${sql.table(kind)}
    where (source, id) > (${after.source}, ${after.id})
    order by source, id limit ${PAGE}`.execute(db);
  return rows;
}
