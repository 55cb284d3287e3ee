import { type Kysely, sql } from "kysely";

/** Counts of wishes by school, training and route. An edition is one import of one platform and year; none is ever changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("wish_editions")
    .addColumn("id", "integer", (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn("platform", "text", (column) => column.notNull())
    .addColumn("year", "integer", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("as_of", "date", (column) => column.notNull())
    .addColumn("reason", "text")
    .execute();
  await db.schema
    .createTable("wish_counts")
    .addColumn("edition", "integer", (column) => column.notNull().references("wish_editions.id"))
    .addColumn("uai", sql`text collate "C"`, (column) => column.notNull())
    .addColumn("mefstat", "text")
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("route", "text", (column) => column.notNull())
    .addColumn("wishes", "integer", (column) => column.notNull())
    .addColumn("capacity", "integer")
    .execute();
  await db.schema.createIndex("wish_counts_edition").on("wish_counts").column("edition").execute();
}
