import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Upserted } from "../domain/index.ts";
import { checkedKey, toDocument } from "./documents.ts";
import type { ItemKind, Tables } from "./schema.ts";

/** A record ready for its table: two parts of a key, and its JSON. */
export interface Row {
  readonly group: string;
  readonly key: string;
  readonly document: string;
}

/** Upserts by (source, id). Counts are against what the draft holds at that moment; of the same key twice, the last wins. */
export async function putItems<Item extends { readonly source: string }>(
  tx: Kysely<Tables>,
  kind: Exclude<ItemKind, "offers">,
  items: readonly Item[],
  idOf: (item: Item) => string,
): Promise<Upserted> {
  const table = sql.table(kind);
  return putRows(itemRows(kind, items, idOf), async (rows) => {
    const { rows: counts } = await sql<Upserted>`
      with incoming as materialized (
        select i.source, i.id, i.document, stored.document as stored
        from ${lines(rows)} as i (source, id, document)
        left join ${table} as stored on stored.source = i.source and stored.id = i.id
      ), written as (
        insert into ${table} (source, id, document)
        select source, id, document from incoming where stored is distinct from document
        on conflict (source, id) do update set document = excluded.document
      ), marked as (
        insert into draft_keys (kind, source, id) select ${kind}, source, id from incoming
      )
      ${COUNTS}`.execute(tx);
    return counts[0];
  });
}

/** The records as rows. Throws `InvalidValue` naming the record whose key cannot be stored. */
export function itemRows<Item extends { readonly source: string }>(
  kind: ItemKind,
  items: readonly Item[],
  idOf: (item: Item) => string,
): Row[] {
  return items.map((item) => {
    const id = idOf(item);
    const group = checkedKey(item.source, "source", `${kind} ${JSON.stringify(id)}`);
    const key = checkedKey(id, "id", `${kind} of ${JSON.stringify(group)}`);
    return { group, key, document: toDocument(item) };
  });
}

/** Keeps the last row of each key, sends the rows to `write` by statements, adds up what they did. */
export async function putRows(
  rows: readonly Row[],
  write: (rows: readonly Row[]) => Promise<Upserted | undefined>,
): Promise<Upserted> {
  const distinct = [...new Map(rows.map((row) => [`${row.group}\n${row.key}`, row])).values()];
  const total = { added: 0, changed: 0, unchanged: 0 };
  for (const statement of statements(distinct)) {
    const done = await write(statement);
    total.added += done?.added ?? 0;
    total.changed += done?.changed ?? 0;
    total.unchanged += done?.unchanged ?? 0;
  }
  return total;
}

/** Larger statements are no faster, and each is held twice in memory while it travels. */
const ROWS_A_STATEMENT = 1_000;
const CHARACTERS_A_STATEMENT = 4_000_000;

function* statements(rows: readonly Row[]): Generator<readonly Row[]> {
  let start = 0;
  let characters = 0;
  for (const [i, row] of rows.entries()) {
    characters += row.document.length;
    if (i + 1 - start < ROWS_A_STATEMENT && characters < CHARACTERS_A_STATEMENT) continue;
    yield rows.slice(start, i + 1);
    start = i + 1;
    characters = 0;
  }
  if (start < rows.length) yield rows.slice(start);
}

/**
 * The rows as a table (group, key, document). They travel as lines, which neither keys nor JSON can contain: an array
 * parameter costs PGlite twice the time.
 */
export function lines(rows: readonly Row[]): RawBuilder<unknown> {
  const column = (value: (row: Row) => string) => sql`string_to_array(${rows.map(value).join("\n")}::text, e'\n')`;
  return sql`unnest(${column((row) => row.group)}, ${column((row) => row.key)}, ${column((row) => row.document)})`;
}

/** What became of `incoming (document, stored)`. */
export const COUNTS = sql`
  select count(*) filter (where stored is null)::int as added,
         count(*) filter (where stored <> document)::int as changed,
         count(*) filter (where stored = document)::int as unchanged
  from incoming`;
