import { type Kysely, sql } from "kysely";

/**
 * What was laid out for searches in SQL has whole names among the words: it must be laid out again, and searches say so until
 * then. Each time has a number of its own, by which searches know that the tables are those that they knew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`delete from searchable_state`.execute(db);
  await sql`alter table searchable_state add column laying integer generated always as identity`.execute(db);
}
