import type { Kysely } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("api_keys")
    .addColumn("origins", "text", (column) => column.notNull().defaultTo(""))
    .execute();
}
