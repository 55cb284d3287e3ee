import { type Kysely, sql } from "kysely";

/** What was laid out for searches in SQL has coarser cells and no counts: it must be laid out again, and searches say so until then. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`delete from searchable_state`.execute(db);
}
