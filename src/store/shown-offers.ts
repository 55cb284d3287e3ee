import { type Kysely, sql } from "kysely";
import type { Offer, SeenAt, StoredOffer } from "../domain/index.ts";
import { type Key, keysetPages } from "./pages.ts";
import type { Tables } from "./schema.ts";

type OfferRow = Key & { readonly document: string; readonly seen_on: string };

/**
 * The offers by (source, id), without those that repeat another one still there, which names them in `alsoSeenAt`. The
 * repeats, one offer in twenty, are held in memory: joined page by page, they made the reading three times longer.
 */
export async function* shownOffers(db: Kysely<Tables>): AsyncGenerator<readonly StoredOffer[]> {
  const { hidden, seenAt } = await repeats(db);
  for await (const rows of keysetPages((after, limit) => offerPage(db, after, limit))) {
    yield rows
      .filter((row) => !hidden.has(keyOf(row)))
      .map((row) => ({ offer: withRepeats(row, seenAt.get(keyOf(row))), seenOn: row.seen_on }));
  }
}

async function offerPage(db: Kysely<Tables>, after: Key, limit: number): Promise<readonly OfferRow[]> {
  const { rows } = await sql<OfferRow>`
    select source, id, document, to_char(seen_on, 'YYYY-MM-DD') as seen_on from offers
    where (source, id) > (${after.source}, ${after.id})
    order by source, id limit ${limit}`.execute(db);
  return rows;
}

interface Repeats {
  /** Keys of the offers that repeat another. */
  readonly hidden: ReadonlySet<string>;
  /** By the key of the offer they repeat. */
  readonly seenAt: ReadonlyMap<string, readonly SeenAt[]>;
}

/** The duplicates of which both offers are there. */
async function repeats(db: Kysely<Tables>): Promise<Repeats> {
  const { rows } = await sql<SeenAt & { of_source: string; of_id: string }>`
    select d.of_source, d.of_id, o.source, o.id, o.document::jsonb ->> 'url' as url
    from duplicates as d
    join offers as o on o.source = d.source and o.id = d.id
    join offers as first on first.source = d.of_source and first.id = d.of_id
    order by o.source, o.id`.execute(db);
  const seenAt = new Map<string, SeenAt[]>();
  for (const { of_source, of_id, ...seen } of rows) {
    const first = keyOf({ source: of_source, id: of_id });
    const others = seenAt.get(first);
    if (others === undefined) seenAt.set(first, [seen]);
    else others.push(seen);
  }
  return { hidden: new Set(rows.map(keyOf)), seenAt };
}

function keyOf({ source, id }: Key): string {
  return `${source}\n${id}`;
}

/** A repeat that the offer itself already named is told once, with what the store knows of it. */
function withRepeats(row: OfferRow, seenAt: readonly SeenAt[] | undefined): Offer {
  const offer = JSON.parse(row.document) as Offer;
  if (seenAt === undefined) return offer;
  const known = new Set(seenAt.map(keyOf));
  return { ...offer, alsoSeenAt: [...offer.alsoSeenAt.filter((seen) => !known.has(keyOf(seen))), ...seenAt] };
}
