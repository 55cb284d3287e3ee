import { type Kysely, sql } from "kysely";
import { addDays, type Day } from "../domain/index.ts";
import type { Tables } from "./schema.ts";

/** Days that an offer gone from its source is kept, expired, for those who come back to its page: a fifth more rows or so. */
const KEPT_DAYS = 14;

/** See `Draft.expireMissing`. */
export async function expireMissing(tx: Kysely<Tables>, source: string, today: Day): Promise<number> {
  await sql`analyze draft_keys`.execute(tx);
  const missing = sql`o.source = ${source} and not exists (
    select from draft_keys as put where put.kind = 'offers' and put.source = o.source and put.id = o.id)`;
  const expiry = sql`o.document::jsonb ->> 'expiresAt'`;
  await sql`delete from offers as o where ${missing} and (${expiry})::date < ${addDays(today, -KEPT_DAYS)}::date`.execute(
    tx,
  );
  const { numAffectedRows } = await sql`
    update offers as o set document = jsonb_set(o.document::jsonb, '{expiresAt}', to_jsonb(${addDays(today, -1)}::text))::text
    where ${missing} and coalesce((${expiry})::date, 'infinity') >= ${today}::date`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
