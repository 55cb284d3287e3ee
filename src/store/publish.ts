import { type Kysely, sql, type Transaction } from "kysely";
import type { Draft, Generation } from "../domain/index.ts";
import { CHANNEL } from "./channel.ts";
import { openDraft } from "./draft.ts";
import { addGeneration } from "./generations.ts";
import type { Tables } from "./schema.ts";

/** Any number, the same in every replica: whoever publishes holds this advisory lock until its transaction ends. */
const PUBLICATION_LOCK = 7_246_663;

/** Runs `write` and adds the generation in one transaction, one publication at a time in the whole database. */
export function publish(db: Kysely<Tables>, write: (draft: Draft) => Promise<void>, asOf: Date): Promise<Generation> {
  return db
    .transaction()
    .setIsolationLevel("read committed")
    .execute(async (tx) => {
      await begin(tx);
      const { said, ...draft } = openDraft(tx);
      await write(draft);
      const added = await addGeneration(tx, asOf, said());
      await sql`select pg_notify(${CHANNEL}, ${String(added.id)})`.execute(tx);
      return added;
    });
}

/** Waits for the publication under way, if there is one, and lets no other start until `tx` ends. */
export async function waitForPublications(tx: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(PUBLICATION_LOCK)})`.execute(tx);
}

async function begin(tx: Transaction<Tables>): Promise<void> {
  await waitForPublications(tx);
  // Which records this draft put, for removeMissing: a mark in each row would rewrite a million unchanged rows a day.
  await sql`
    create temporary table draft_keys (kind text not null, source text collate "C" not null, id text collate "C" not null)
    on commit drop`.execute(tx);
}
