import { type Kysely, sql } from "kysely";

/** Sorts by bytes: the same order in every database, whatever its locale. */
const key = sql`text collate "C"`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await itemTable(db, "trainings").execute();
  await itemTable(db, "companies").execute();
  await itemTable(db, "offers")
    .addColumn("seen_on", "date", (column) => column.notNull())
    .execute();
  await duplicates(db);
  await db.schema
    .createTable("reference_additions")
    .addColumn("kind", key, (column) => column.notNull())
    .addColumn("key", key, (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("reference_additions_pk", ["kind", "key"])
    .execute();
  await db.schema
    .createTable("generations")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .addColumn("as_of", "timestamptz", (column) => column.notNull())
    .addColumn("demonstration", "boolean", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("import_reports")
    .addColumn("id", "integer", (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn("saved_at", "timestamptz", (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull())
    .execute();
}

function itemTable(db: Kysely<unknown>, name: string) {
  return db.schema
    .createTable(name)
    .addColumn("source", key, (column) => column.notNull())
    .addColumn("id", key, (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint(`${name}_pk`, ["source", "id"]);
}

async function duplicates(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("duplicates")
    .addColumn("source", key, (column) => column.notNull())
    .addColumn("id", key, (column) => column.notNull())
    .addColumn("of_source", key, (column) => column.notNull())
    .addColumn("of_id", key, (column) => column.notNull())
    .addPrimaryKeyConstraint("duplicates_pk", ["source", "id"])
    .execute();
  await db.schema.createIndex("duplicates_of").on("duplicates").columns(["of_source", "of_id"]).execute();
}
