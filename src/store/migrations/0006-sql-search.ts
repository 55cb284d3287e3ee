import { type Kysely, sql } from "kysely";

/** The tables that searches in SQL read are made when a generation is laid out; these two say which one, and its codes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("searchable_state")
    .addColumn("generation", "integer", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("searchable_codes")
    .addColumn("rome", sql`text collate "C"`, (column) => column.primaryKey())
    .addColumn("number", "integer", (column) => column.notNull())
    .execute();
}
