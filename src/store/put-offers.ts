import { type Kysely, sql } from "kysely";
import { type Offer, parseDay, type Upserted } from "../domain/index.ts";
import { COUNTS, itemRows, lines, putRows } from "./put.ts";
import type { Tables } from "./schema.ts";

/** As `putItems`, and moves `seen_on` forward, never back: an older file may be imported after a newer one. */
export async function putOffers(tx: Kysely<Tables>, offers: readonly Offer[], seenOn: string): Promise<Upserted> {
  const day = parseDay(seenOn, "seenOn");
  return putRows(
    itemRows("offers", offers, (offer) => offer.id),
    async (rows) => {
      const { rows: counts } = await sql<Upserted>`
      with incoming as materialized (
        select i.source, i.id, i.document, stored.document as stored, stored.seen_on
        from ${lines(rows)} as i (source, id, document)
        left join offers as stored on stored.source = i.source and stored.id = i.id
      ), written as (
        insert into offers (source, id, document, seen_on)
        select source, id, document, ${day}::date from incoming
        where stored is distinct from document or seen_on < ${day}::date
        on conflict (source, id) do update
        set document = excluded.document, seen_on = greatest(offers.seen_on, excluded.seen_on)
      ), marked as (
        insert into draft_keys (kind, source, id) select 'offers', source, id from incoming
      )
      ${COUNTS}`.execute(tx);
      return counts[0];
    },
  );
}
