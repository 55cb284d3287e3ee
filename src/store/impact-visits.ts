import { randomBytes } from "node:crypto";
import { type Kysely, type RawBuilder, sql } from "kysely";
import type { Day, Forgotten, LossCount, VisitEvent } from "../domain/index.ts";
import type { Tables } from "./schema.ts";

/** The salt of a day; made at random by whoever asks first. Those of earlier days are destroyed: what they hid cannot be linked any more. */
export async function saltOf(db: Kysely<Tables>, day: Day): Promise<string> {
  const made = randomBytes(32).toString("base64url");
  await sql`delete from visit_salts where day < ${day}::date`.execute(db);
  await sql`insert into visit_salts (day, salt) values (${day}::date, ${made}) on conflict do nothing`.execute(db);
  const { rows } = await sql<{ salt: string }>`select salt from visit_salts where day = ${day}::date`.execute(db);
  return rows[0]?.salt ?? made;
}

/** An event that is there already is left alone, but for its rank: the page and its script may tell it each in turn. */
export async function putVisits(db: Kysely<Tables>, events: readonly VisitEvent[]): Promise<number> {
  if (events.length === 0) return 0;
  const { rows } = await sql<{ added: number }>`
    with written as (
      insert into visit_events (day, id, visitor, minute, source, step, kind, feed, rank, occupation, departement)
      select day, id, visitor, minute, source, step, kind, feed, rank, occupation, departement
      from json_to_recordset(${JSON.stringify(events)}::json) as row (
        day date, id text, visitor text, minute smallint, source text, step text, kind text, feed text, rank smallint,
        occupation text, departement text)
      on conflict (day, id) do update set rank = coalesce(visit_events.rank, excluded.rank)
      returning xmax = 0 as added
    ) select count(*) filter (where added)::int as added from written`.execute(db);
  return rows[0]?.added ?? 0;
}

export async function addLosses(db: Kysely<Tables>, losses: readonly LossCount[]): Promise<void> {
  for (const { day, reason, events } of losses) {
    await sql`
      insert into visit_losses (day, reason, events) values (${day}::date, ${reason}, ${events})
      on conflict (day, reason) do update set events = visit_losses.events + excluded.events`.execute(db);
  }
}

export async function forgetVisits(db: Kysely<Tables>, before: Day, today: Day): Promise<Forgotten> {
  const events = await sql`delete from visit_events where day < ${before}::date`.execute(db);
  const salts = await sql`delete from visit_salts where day < ${today}::date or day > ${today}::date + 1`.execute(db);
  return { events: Number(events.numAffectedRows ?? 0n), salts: Number(salts.numAffectedRows ?? 0n) };
}

/** Read at once: a few megabytes. */
const EVENTS_A_PAGE = 5_000;

/** The events of a day by visitor then minute; a visitor is never split between two pages. */
export async function* visitsOf(db: Kysely<Tables>, day: Day): AsyncIterable<readonly VisitEvent[]> {
  for (let after = ""; ; ) {
    // In the order of the index, and bounded: statistics are not needed for it to be used.
    const rows = await eventsWhere(db, day, sql`visitor > ${after} order by visitor limit ${EVENTS_A_PAGE}`);
    const last = rows.at(-1)?.visitor;
    if (last === undefined) return;
    const whole = rows.length < EVENTS_A_PAGE ? rows : rows.filter(({ visitor }) => visitor !== last);
    // One visitor alone may fill a page.
    const page = whole.length > 0 ? whole : await eventsWhere(db, day, sql`visitor = ${last}`);
    after = page.at(-1)?.visitor ?? last;
    yield page.toSorted(inOrder).map((row) => ({ ...row, day }));
  }
}

type Row = Omit<VisitEvent, "day">;

async function eventsWhere(db: Kysely<Tables>, day: Day, condition: RawBuilder<unknown>): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select id, visitor, minute, source, step, kind, feed, rank, occupation, departement from visit_events
    where day = ${day}::date and ${condition}`.execute(db);
  return rows;
}

/** By visitor and minute; in one minute, what says a source comes first. */
function inOrder(a: Row, b: Row): number {
  if (a.visitor !== b.visitor) return a.visitor < b.visitor ? -1 : 1;
  if (a.minute !== b.minute) return a.minute - b.minute;
  const [left, right] = [`${a.source ?? "\uffff"} ${a.id}`, `${b.source ?? "\uffff"} ${b.id}`];
  return left < right ? -1 : 1;
}
