import { randomBytes } from "node:crypto";
import { type Kysely, sql } from "kysely";
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

/** Visitors read at once: their events fit in a few megabytes. */
const EVENTS_A_PAGE = 5_000;

/** The events of a day by visitor then minute; a visitor is never split between two pages. */
export async function* visitsOf(db: Kysely<Tables>, day: Day): AsyncIterable<readonly VisitEvent[]> {
  let after = "";
  for (;;) {
    const { rows } = await sql<Omit<VisitEvent, "day">>`
      select id, visitor, minute, source, step, kind, feed, rank, occupation, departement from visit_events
      where day = ${day}::date and visitor > ${after} and visitor <= coalesce((
        select visitor from visit_events where day = ${day}::date and visitor > ${after}
        order by visitor offset ${EVENTS_A_PAGE} limit 1), '~')
      order by visitor, minute, source is null, source, id`.execute(db);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.visitor;
    yield rows.map((row) => ({ ...row, day }));
  }
}
