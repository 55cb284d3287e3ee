import { type Kysely, sql } from "kysely";
import type { Day, FeedBook, FeedState, OfferLink } from "../domain/index.ts";
import type { Backend } from "./backend.ts";
import { toDocument } from "./documents.ts";
import type { Tables } from "./schema.ts";

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** What runs of feeds keep between two generations. */
export function createFeedBook(backend: Backend, inTurn: InTurn): FeedBook {
  const { db } = backend;
  return {
    jobs: { embedded: !backend.shared, executeSql: (text, values) => backend.executeSql(text, values) },
    feedStates: () => inTurn(() => feedStates(db)),
    saveFeedStates: (states) => inTurn(() => saveFeedStates(db, states)),
    alone: onlyOne((work) => backend.alone(work)),
    addressesFound: (questions, since) => inTurn(() => addressesFound(db, questions, since)),
    saveAddresses: (found, day) => inTurn(() => saveAddresses(db, found, day)),
    linksToCheck: (before, limit) => inTurn(() => linksToCheck(db, before, limit)),
    saveCheckedLinks: (links, day) => inTurn(() => saveCheckedLinks(db, links, day)),
    deadLinks: () => inTurn(() => deadLinks(db)),
  };
}

/** The lock of a database is that of a session, which one process may take twice: within it, this says no. */
function onlyOne(alone: FeedBook["alone"]): FeedBook["alone"] {
  let busy = false;
  return async (work) => {
    if (busy) return null;
    busy = true;
    try {
      return await alone(work);
    } finally {
      busy = false;
    }
  };
}

export async function feedStates(db: Kysely<Tables>): Promise<readonly FeedState[]> {
  const rows = await db.selectFrom("feed_states").select("document").orderBy("feed").execute();
  return rows.map(({ document }) => JSON.parse(document) as FeedState);
}

export async function saveFeedStates(db: Kysely<Tables>, states: readonly FeedState[]): Promise<void> {
  for (const state of states) {
    await db
      .insertInto("feed_states")
      .values({ feed: state.feed, document: toDocument(state) })
      .onConflict((on) => on.column("feed").doUpdateSet(({ ref }) => ({ document: ref("excluded.document") })))
      .execute();
  }
}

async function addressesFound(db: Kysely<Tables>, questions: readonly string[], since: Day) {
  if (questions.length === 0) return new Map<string, unknown>();
  const rows = await db
    .selectFrom("addresses")
    .select(["question", "document"])
    .where("question", "in", questions)
    .where("found_on", ">=", since)
    .execute();
  return new Map(rows.map(({ question, document }) => [question, JSON.parse(document) as unknown]));
}

async function saveAddresses(db: Kysely<Tables>, found: ReadonlyMap<string, unknown>, day: Day): Promise<void> {
  for (const [question, answer] of found) {
    const row = { question, document: toDocument(answer), found_on: day };
    await db
      .insertInto("addresses")
      .values(row)
      .onConflict((on) => on.column("question").doUpdateSet({ document: row.document, found_on: day }))
      .execute();
  }
}

/** The number of an offer among those of its site comes first: no site gets all the visits of a day. */
async function linksToCheck(db: Kysely<Tables>, before: Day, limit: number): Promise<readonly OfferLink[]> {
  const { rows } = await sql<OfferLink>`
    with linked as (
      select o.source, o.id, o.document::jsonb ->> 'url' as url, c.checked_on
      from offers as o left join checked_links as c on c.source = o.source and c.id = o.id
      where c.checked_on is null or c.checked_on < ${before}::date
    ), placed as (
      select *, row_number() over (partition by split_part(url, '/', 3) order by checked_on nulls first, source, id) as place
      from linked where url like 'http%'
    )
    select source, id, url from placed order by place, checked_on nulls first, source, id limit ${limit}`.execute(db);
  return rows;
}

async function saveCheckedLinks(
  db: Kysely<Tables>,
  links: readonly (OfferLink & { readonly dead: boolean })[],
  day: Day,
): Promise<void> {
  for (const { source, id, url, dead } of links) {
    await db
      .insertInto("checked_links")
      .values({ source, id, url, checked_on: day, dead })
      .onConflict((on) => on.columns(["source", "id"]).doUpdateSet({ url, checked_on: day, dead }))
      .execute();
  }
  await sql`delete from checked_links as c where not exists (
    select from offers as o where o.source = c.source and o.id = c.id)`.execute(db);
}

async function deadLinks(db: Kysely<Tables>): Promise<readonly (OfferLink & { readonly since: Day })[]> {
  const { rows } = await sql<OfferLink & { since: Day }>`
    select source, id, url, to_char(checked_on, 'YYYY-MM-DD') as since from checked_links where dead`.execute(db);
  return rows;
}
