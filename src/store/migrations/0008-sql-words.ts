import { type Kysely, sql } from "kysely";

/** What was laid out for searches in SQL had no words: it must be laid out again, and searches say so until then. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table searchable_words (
      class smallint not null, word text collate "C" not null, number integer not null, lists smallint not null
    )`.execute(db);
  await sql`delete from searchable_state`.execute(db);
}
