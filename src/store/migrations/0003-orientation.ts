import { type Kysely, sql } from "kysely";

/** Sorts by bytes: the same order in every database, whatever its locale. */
const key = sql`text collate "C"`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ["wishes", "wish_tallies", "insertion"]) {
    await db.schema
      .createTable(table)
      .addColumn("source", key, (column) => column.notNull())
      .addColumn("id", key, (column) => column.notNull())
      .addColumn("document", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint(`${table}_pk`, ["source", "id"])
      .execute();
  }
}
