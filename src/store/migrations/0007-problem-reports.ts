import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("problem_reports")
    .addColumn("number", "integer", (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("words", "text")
    .addColumn("reported_at", "timestamptz", (column) => column.notNull())
    .addColumn("closed_at", "timestamptz")
    .execute();
  await db.schema.createIndex("problem_reports_at").on("problem_reports").column("reported_at").execute();
}
