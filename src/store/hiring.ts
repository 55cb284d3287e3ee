import { type Kysely, sql } from "kysely";
import type {
  HiringDraft,
  HiringOverride,
  HiringPrediction,
  HiringRecords,
  Siret,
  TrainedModel,
} from "../domain/index.ts";
import { hasHires, hiresPages, putHires } from "./hires.ts";
import type { Tables } from "./schema.ts";

/** What a publication writes about hiring, in its transaction. */
export function hiringDraft(tx: Kysely<Tables>): HiringDraft {
  return {
    putHires: (batch) => putHires(tx, batch),
    saveModel: (model) => saveModel(tx, model),
    replacePredictions: (predictions) => replacePredictions(tx, predictions),
    addOverride: async (override) => {
      await tx.insertInto("hiring_overrides").values(override).execute();
    },
  };
}

/** What a generation says about hiring. */
export function hiringRecords(tx: Kysely<Tables>): HiringRecords {
  return {
    hires: () => hiresPages(tx),
    hasHires: () => hasHires(tx),
    model: () => lastModel(tx),
    predictions: () => predictionPages(tx),
    overrides: () => listOverrides(tx),
  };
}

async function saveModel(tx: Kysely<Tables>, { trainedAt, document }: TrainedModel): Promise<void> {
  await tx.insertInto("hiring_models").values({ trained_at: trainedAt, document }).execute();
}

async function lastModel(db: Kysely<Tables>): Promise<TrainedModel | null> {
  const row = await db.selectFrom("hiring_models").selectAll().orderBy("id", "desc").limit(1).executeTakeFirst();
  return row ? { trainedAt: row.trained_at, document: row.document } : null;
}

const PAGE = 5_000;

async function replacePredictions(tx: Kysely<Tables>, predictions: Iterable<HiringPrediction>): Promise<void> {
  await tx.deleteFrom("hiring_predictions").execute();
  let batch: HiringPrediction[] = [];
  for (const prediction of predictions) {
    batch.push(prediction);
    if (batch.length < PAGE) continue;
    await insertPredictions(tx, batch);
    batch = [];
  }
  if (batch.length > 0) await insertPredictions(tx, batch);
}

async function insertPredictions(tx: Kysely<Tables>, batch: readonly HiringPrediction[]): Promise<void> {
  const column = (value: (row: HiringPrediction) => string | number) =>
    sql`string_to_array(${batch.map(value).join("\n")}::text, e'\n')`;
  await sql`
    insert into hiring_predictions (siret, expected, probability)
    select siret, expected::double precision, probability::double precision
    from unnest(${column((row) => row.siret)}, ${column((row) => row.expected)}, ${column((row) => row.probability)})
      as i (siret, expected, probability)`.execute(tx);
}

async function* predictionPages(db: Kysely<Tables>): AsyncGenerator<readonly HiringPrediction[]> {
  let after = "";
  for (;;) {
    const rows = await db
      .selectFrom("hiring_predictions")
      .selectAll()
      .where("siret", ">", after)
      .orderBy("siret")
      .limit(PAGE)
      .execute();
    if (rows.length === 0) return;
    yield rows.map((row) => ({ ...row, siret: row.siret as Siret }));
    after = rows.at(-1)?.siret ?? after;
  }
}

async function listOverrides(db: Kysely<Tables>): Promise<readonly HiringOverride[]> {
  const rows = await db.selectFrom("hiring_overrides").selectAll().orderBy("id").execute();
  return rows.map(({ id: _, siret, action, ...row }) => ({
    ...row,
    siret: siret as Siret,
    action: action as HiringOverride["action"],
  }));
}
