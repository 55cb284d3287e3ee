import { type Kysely, sql } from "kysely";
import { DEMONSTRATION, type Generation } from "../domain/index.ts";
import type { Tables } from "./schema.ts";

export async function currentGeneration(db: Kysely<Tables>): Promise<Generation | null> {
  const row = await db.selectFrom("generations").selectAll().orderBy("id", "desc").limit(1).executeTakeFirst();
  return row ? { id: row.id, asOf: row.as_of.toISOString(), demonstration: row.demonstration } : null;
}

/** Adds the generation that follows the last one. The caller holds the lock of publications. */
export async function addGeneration(db: Kysely<Tables>, asOf: Date): Promise<Generation> {
  const last = await currentGeneration(db);
  const generation = { id: (last?.id ?? 0) + 1, as_of: asOf, demonstration: await hasDemonstration(db) };
  await db.insertInto("generations").values(generation).execute();
  return { id: generation.id, asOf: asOf.toISOString(), demonstration: generation.demonstration };
}

async function hasDemonstration(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ left: boolean }>`
    select exists (select from trainings where source = ${DEMONSTRATION})
        or exists (select from offers where source = ${DEMONSTRATION})
        or exists (select from companies where source = ${DEMONSTRATION}) as left`.execute(db);
  return rows[0]?.left ?? false;
}
