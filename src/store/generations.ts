import { type Kysely, sql } from "kysely";
import { DEMONSTRATION, type Generation, type Warning } from "../domain/index.ts";
import type { Tables } from "./schema.ts";

export async function currentGeneration(db: Kysely<Tables>): Promise<Generation | null> {
  const row = await db.selectFrom("generations").selectAll().orderBy("id", "desc").limit(1).executeTakeFirst();
  if (row === undefined) return null;
  const warnings = JSON.parse(row.warnings) as Warning[];
  const { id, as_of, demonstration } = row;
  return { id, asOf: as_of.toISOString(), demonstration, ...(warnings.length === 0 ? {} : { warnings }) };
}

/** Adds the generation that follows the last one, whose warnings stand unless there are others. The caller holds the lock of publications. */
export async function addGeneration(
  db: Kysely<Tables>,
  asOf: Date,
  warnings: readonly Warning[] | null,
): Promise<Generation> {
  const last = await currentGeneration(db);
  const said = warnings ?? last?.warnings ?? [];
  const [id, demonstration] = [(last?.id ?? 0) + 1, await hasDemonstration(db)];
  await db
    .insertInto("generations")
    .values({ id, as_of: asOf, demonstration, warnings: JSON.stringify(said) })
    .execute();
  return { id, asOf: asOf.toISOString(), demonstration, ...(said.length === 0 ? {} : { warnings: said }) };
}

async function hasDemonstration(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ left: boolean }>`
    select exists (select from trainings where source = ${DEMONSTRATION})
        or exists (select from offers where source = ${DEMONSTRATION})
        or exists (select from companies where source = ${DEMONSTRATION}) as left`.execute(db);
  return rows[0]?.left ?? false;
}
