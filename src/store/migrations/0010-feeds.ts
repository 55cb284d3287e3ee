import { type Kysely, sql } from "kysely";

/** Sorts by bytes: the same order in every database, whatever its locale. */
const key = sql`text collate "C"`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("generations")
    .addColumn("warnings", "text", (column) => column.notNull().defaultTo("[]"))
    .execute();
  await db.schema
    .createTable("feed_states")
    .addColumn("feed", key, (column) => column.primaryKey())
    .addColumn("document", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("addresses")
    .addColumn("question", key, (column) => column.primaryKey())
    .addColumn("document", "text", (column) => column.notNull())
    .addColumn("found_on", "date", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("checked_links")
    .addColumn("source", key, (column) => column.notNull())
    .addColumn("id", key, (column) => column.notNull())
    .addColumn("url", "text", (column) => column.notNull())
    .addColumn("checked_on", "date", (column) => column.notNull())
    .addColumn("dead", "boolean", (column) => column.notNull())
    .addPrimaryKeyConstraint("checked_links_pk", ["source", "id"])
    .execute();
}
