import { type Kysely, sql } from "kysely";

/** Sorts by bytes: the same order in every database, whatever its locale. */
const key = sql`text collate "C"`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("api_keys")
    .addColumn("id", key, (column) => column.primaryKey())
    .addColumn("digest", key, (column) => column.notNull().unique())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("rights", "text", (column) => column.notNull())
    .addColumn("requests_per_minute", "integer", (column) => column.notNull())
    .addColumn("created_at", "timestamptz", (column) => column.notNull())
    .addColumn("revoked_at", "timestamptz")
    .execute();
  await db.schema
    .createTable("offer_sources")
    .addColumn("source", key, (column) => column.primaryKey())
    .addColumn("owner", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("offer_changes")
    .addColumn("source", key, (column) => column.notNull())
    .addColumn("id", key, (column) => column.notNull())
    .addColumn("number", "integer", (column) => column.notNull().unique())
    .addPrimaryKeyConstraint("offer_changes_pk", ["source", "id"])
    .execute();
}
