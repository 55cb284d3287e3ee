import { type Kysely, sql } from "kysely";

const key = sql`text collate "C"`;

/** Visits and what is counted of them. Every column is listed in docs/privacy.md, and a test compares the two. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("visit_salts")
    .addColumn("day", "date", (column) => column.primaryKey())
    .addColumn("salt", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("visit_events")
    .addColumn("day", "date", (column) => column.notNull())
    .addColumn("id", key, (column) => column.notNull())
    .addColumn("visitor", key, (column) => column.notNull())
    .addColumn("minute", "smallint", (column) => column.notNull())
    .addColumn("source", "text")
    .addColumn("step", "text", (column) => column.notNull())
    .addColumn("kind", "text")
    .addColumn("feed", "text")
    .addColumn("rank", "smallint")
    .addColumn("occupation", "text")
    .addColumn("departement", "text")
    .addPrimaryKeyConstraint("visit_events_pk", ["day", "id"])
    .execute();
  await db.schema.createIndex("visit_events_visitor").on("visit_events").columns(["day", "visitor"]).execute();
  await createCounts(db);
  await db.schema
    .createTable("observations")
    .addColumn("indicator", key, (column) => column.notNull())
    .addColumn("key", key, (column) => column.notNull())
    .addColumn("revision", "integer", (column) => column.notNull())
    .addColumn("value", "double precision", (column) => column.notNull())
    .addColumn("source", "text", (column) => column.notNull())
    .addColumn("as_of", "date", (column) => column.notNull())
    .addColumn("reason", "text")
    .addPrimaryKeyConstraint("observations_pk", ["indicator", "key", "revision"])
    .execute();
}

/** What is kept once the events are gone. */
const COUNTS: Readonly<Record<string, readonly string[]>> = {
  visit_sessions: ["day date", "source text", "sessions integer", "visitors integer"],
  visit_steps: ["day date", "source text", "step text", "sessions integer"],
  visit_paths: ["day date", "step text", "kind text", "feed text null", "rank integer null", "events integer"],
  visit_wish_paths: ["day date", "platform text", "departement text null", "step text", "sessions integer"],
  visit_searches: ["week date", "occupation text null", "departement text null", "visitors integer"],
};

async function createCounts(db: Kysely<unknown>): Promise<void> {
  for (const [table, columns] of Object.entries(COUNTS)) {
    const [first = ""] = columns;
    const definitions = columns.map((column) => (column.endsWith(" null") ? column : `${column} not null`));
    await sql`create table ${sql.table(table)} (${sql.raw(definitions.join(", "))})`.execute(db);
    await sql`create index ${sql.ref(`${table}_at`)} on ${sql.table(table)} (${sql.raw(first.split(" ")[0] ?? "")})`.execute(
      db,
    );
  }
  await db.schema
    .createTable("visit_losses")
    .addColumn("day", "date", (column) => column.notNull())
    .addColumn("reason", key, (column) => column.notNull())
    .addColumn("events", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("visit_losses_pk", ["day", "reason"])
    .execute();
}
