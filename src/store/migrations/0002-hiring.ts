import { type Kysely, sql } from "kysely";

/** Sorts by bytes: the same order in every database, whatever its locale. */
const key = sql`text collate "C"`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("hires")
    .addColumn("establishment", key, (column) => column.notNull())
    .addColumn("month", key, (column) => column.notNull())
    .addColumn("declared", key, (column) => column.notNull())
    .addColumn("alternance", "boolean", (column) => column.notNull())
    .addColumn("hires", "integer", (column) => column.notNull())
    .addColumn("postcode", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("hires_pk", ["establishment", "month", "declared", "alternance"])
    .execute();
  await db.schema
    .createTable("hiring_predictions")
    .addColumn("siret", key, (column) => column.primaryKey())
    .addColumn("expected", "double precision", (column) => column.notNull())
    .addColumn("probability", "double precision", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("hiring_models")
    .addColumn("id", "integer", (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn("trained_at", "text", (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("hiring_overrides")
    .addColumn("id", "integer", (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn("siret", "text", (column) => column.notNull())
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("reason", "text", (column) => column.notNull())
    .addColumn("by", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .execute();
}
