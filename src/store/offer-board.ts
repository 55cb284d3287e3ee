import { type Kysely, sql, type Transaction } from "kysely";
import { type Offer, type OfferBoard, type OfferChange, type Put, SourceTaken } from "../domain/index.ts";
import { CHANNEL } from "./channel.ts";
import { itemRows } from "./put.ts";
import type { Tables } from "./schema.ts";

/** Another number than that of publications: an offer need not wait for the end of a long import. */
const BOARD_LOCK = 7_246_664;

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** The board over a database; `inTurn` as the backend's. `tell` has whoever follows it look for changes. */
export function createOfferBoard(db: Kysely<Tables>, inTurn: InTurn): OfferBoard & { tell(): void } {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const heard of listeners) queueMicrotask(heard);
  };
  const changing = async <T>(change: (tx: Transaction<Tables>) => Promise<T>) => {
    const done = await inTurn(() =>
      db.transaction().execute(async (tx) => {
        // One at a time, so that the numbers of changes follow the order in which they are seen.
        await sql`select pg_advisory_xact_lock(${sql.lit(BOARD_LOCK)})`.execute(tx);
        return change(tx);
      }),
    );
    tell();
    return done;
  };
  return {
    tell,
    onOfferChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    putUp: (owner, offers, seenOn) => changing((tx) => putUp(tx, owner, offers, seenOn)),
    takeDown: (owner, source, id) => changing((tx) => takeDown(tx, owner, source, id)),
    posted: (source, id) => inTurn(() => posted(db, source, id)),
    lastOfferChange: () => inTurn(() => lastNumber(db)),
    offerChanges: (after) => inTurn(() => changesAfter(db, after)),
  };
}

async function putUp(tx: Kysely<Tables>, owner: string, offers: readonly Offer[], seenOn: string): Promise<Put[]> {
  for (const source of new Set(offers.map((offer) => offer.source))) await claim(tx, owner, source);
  const puts: Put[] = [];
  const rows = itemRows("offers", offers, ({ id }) => id);
  for (const { group: source, key: id, document } of rows) {
    const stored = await tx
      .selectFrom("offers")
      .select("document")
      .where("source", "=", source)
      .where("id", "=", id)
      .executeTakeFirst();
    await sql`
      insert into offers (source, id, document, seen_on) values (${source}, ${id}, ${document}, ${seenOn}::date)
      on conflict (source, id) do update
      set document = excluded.document, seen_on = greatest(offers.seen_on, excluded.seen_on)`.execute(tx);
    puts.push(stored === undefined ? "added" : stored.document === document ? "unchanged" : "changed");
  }
  await note(
    tx,
    rows.map(({ group, key }) => ({ source: group, id: key })),
  );
  return puts;
}

async function takeDown(tx: Kysely<Tables>, owner: string, source: string, id: string): Promise<boolean> {
  await claim(tx, owner, source);
  const { numDeletedRows } = await tx
    .deleteFrom("offers")
    .where("source", "=", source)
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  if (numDeletedRows > 0n) await note(tx, [{ source, id }]);
  return numDeletedRows > 0n;
}

async function posted(db: Kysely<Tables>, source: string, id: string): Promise<Offer | null> {
  const row = await db
    .selectFrom("offers")
    .innerJoin("offer_changes as c", (join) =>
      join.onRef("c.source", "=", "offers.source").onRef("c.id", "=", "offers.id"),
    )
    .select("document")
    .where("c.source", "=", source)
    .where("c.id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.document) as Offer);
}

/** Makes the source the owner's if it is nobody's. Throws `SourceTaken`. */
async function claim(tx: Kysely<Tables>, owner: string, source: string): Promise<void> {
  const known = await tx.selectFrom("offer_sources").select("owner").where("source", "=", source).executeTakeFirst();
  if (known?.owner === owner) return;
  const imported = await tx.selectFrom("offers").select("id").where("source", "=", source).limit(1).executeTakeFirst();
  if (known !== undefined || imported !== undefined) throw new SourceTaken(source);
  await tx.insertInto("offer_sources").values({ source, owner }).execute();
}

/** Numbers the changes and tells the replicas, which hear of them once the transaction is done. */
async function note(tx: Kysely<Tables>, keys: readonly { readonly source: string; readonly id: string }[]) {
  let number = await lastNumber(tx);
  for (const { source, id } of keys) {
    number += 1;
    await sql`
      insert into offer_changes (source, id, number) values (${source}, ${id}, ${number})
      on conflict (source, id) do update set number = excluded.number`.execute(tx);
  }
  await sql`select pg_notify(${CHANNEL}, ${`offer ${number}`})`.execute(tx);
}

async function lastNumber(db: Kysely<Tables>): Promise<number> {
  const { last } = await db
    .selectFrom("offer_changes")
    .select(({ fn }) => fn.max("number").as("last"))
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

interface ChangeRow {
  readonly number: number;
  readonly source: string;
  readonly id: string;
  readonly document: string | null;
  readonly seen_on: string | null;
}

async function changesAfter(db: Kysely<Tables>, after: number) {
  const { rows } = await sql<ChangeRow>`
    select c.number, c.source, c.id, o.document, to_char(o.seen_on, 'YYYY-MM-DD') as seen_on
    from offer_changes as c
    left join offers as o on o.source = c.source and o.id = c.id and not exists (
      select from duplicates as d join offers as first on first.source = d.of_source and first.id = d.of_id
      where d.source = c.source and d.id = c.id)
    where c.number > ${after} order by c.number`.execute(db);
  return { last: rows.at(-1)?.number ?? after, changes: rows.map(toChange) };
}

function toChange({ source, id, document, seen_on }: ChangeRow): OfferChange {
  if (document === null || seen_on === null) return { source, id, offer: null };
  return { source, id, offer: { offer: JSON.parse(document) as Offer, seenOn: seen_on } };
}
