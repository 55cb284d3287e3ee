import { type Kysely, sql } from "kysely";
import { type Day, InvalidValue, type Observation } from "../domain/index.ts";
import type { Tables } from "./schema.ts";

/** Figures that are still being made: the first revision changes as long as nobody corrected it. */
export async function noteObservations(
  tx: Kysely<Tables>,
  observations: readonly Omit<Observation, "revision" | "reason">[],
): Promise<void> {
  for (const { indicator, key, value, source, asOf } of observations) {
    await sql`
      insert into observations (indicator, key, revision, value, source, as_of)
      values (${indicator}, ${key}, 0, ${value}, ${source}, ${asOf}::date)
      on conflict (indicator, key, revision) do update
      set value = excluded.value, source = excluded.source, as_of = excluded.as_of
      where not exists (
        select from observations as later
        where later.indicator = excluded.indicator and later.key = excluded.key and later.revision > 0
      )`.execute(tx);
  }
}

export async function correctObservation(
  tx: Kysely<Tables>,
  observation: Omit<Observation, "revision">,
): Promise<Observation> {
  const { indicator, key, value, source, asOf, reason } = observation;
  if (reason === null || reason.trim() === "") throw new InvalidValue("reason", reason, "why the figure is corrected");
  const { last } = await tx
    .selectFrom("observations")
    .select(({ fn }) => fn.max("revision").as("last"))
    .where("indicator", "=", indicator)
    .where("key", "=", key)
    .executeTakeFirstOrThrow();
  if (last === null) throw new InvalidValue("key", key, `the key of a figure of ${indicator}`);
  const revision = last + 1;
  await tx
    .insertInto("observations")
    .values({ indicator, key, revision, value, source, as_of: asOf, reason })
    .execute();
  return { ...observation, revision };
}

export async function readObservations(db: Kysely<Tables>, indicator?: string): Promise<readonly Observation[]> {
  const rows = await db
    .selectFrom("observations")
    .select(["indicator", "key", "revision", "value", "source", "reason"])
    .select(sql<Day>`to_char(as_of, 'YYYY-MM-DD')`.as("asOf"))
    .$if(indicator !== undefined, (query) => query.where("indicator", "=", indicator ?? ""))
    .orderBy("indicator")
    .orderBy("key")
    .orderBy("revision")
    .execute();
  return rows;
}
