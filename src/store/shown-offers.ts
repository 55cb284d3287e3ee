import { type Kysely, sql } from "kysely";
import type { Offer, SeenAt, StoredOffer } from "../domain/index.ts";
import { type Key, keysetPages } from "./pages.ts";
import type { Tables } from "./schema.ts";

type OfferRow = Key & { readonly document: string; readonly seen_on: string };

/** The offers by (source, id), without those that repeat another one still there, which names them in `alsoSeenAt`. */
export async function* shownOffers(db: Kysely<Tables>): AsyncGenerator<readonly StoredOffer[]> {
  for await (const rows of keysetPages((after, limit) => offerPage(db, after, limit))) {
    const repeats = await repeatsOf(db, rows);
    yield rows.map((row) => ({ offer: withRepeats(row, repeats), seenOn: row.seen_on }));
  }
}

async function offerPage(db: Kysely<Tables>, after: Key, limit: number): Promise<readonly OfferRow[]> {
  const { rows } = await sql<OfferRow>`
    select source, id, document, to_char(seen_on, 'YYYY-MM-DD') as seen_on from offers as o
    where (source, id) > (${after.source}, ${after.id})
      and not exists (
        select from duplicates as d
        join offers as first on first.source = d.of_source and first.id = d.of_id
        where d.source = o.source and d.id = o.id)
    order by source, id limit ${limit}`.execute(db);
  return rows;
}

/** The offers that repeat one of the page, by the key of that one. */
async function repeatsOf(db: Kysely<Tables>, page: readonly OfferRow[]): Promise<Map<string, SeenAt[]>> {
  const first = page[0];
  const last = page.at(-1);
  if (first === undefined || last === undefined) return new Map();
  const { rows } = await sql<SeenAt & { of_source: string; of_id: string }>`
    select d.of_source, d.of_id, o.source, o.id, o.document::jsonb ->> 'url' as url
    from duplicates as d join offers as o on o.source = d.source and o.id = d.id
    where (d.of_source, d.of_id) >= (${first.source}, ${first.id})
      and (d.of_source, d.of_id) <= (${last.source}, ${last.id})
    order by o.source, o.id`.execute(db);
  const byKey = new Map<string, SeenAt[]>();
  for (const { of_source, of_id, ...seen } of rows) {
    const key = `${of_source}\n${of_id}`;
    byKey.set(key, [...(byKey.get(key) ?? []), seen]);
  }
  return byKey;
}

function withRepeats(row: OfferRow, repeats: ReadonlyMap<string, readonly SeenAt[]>): Offer {
  const offer = JSON.parse(row.document) as Offer;
  const seen = repeats.get(`${row.source}\n${row.id}`);
  return seen === undefined ? offer : { ...offer, alsoSeenAt: [...offer.alsoSeenAt, ...seen] };
}
