import type { Kysely } from "kysely";
import { BinomeError, type GenerationRecords } from "../domain/index.ts";
import { currentGeneration } from "./generations.ts";
import { hiringRecords } from "./hiring.ts";
import { documentsOf } from "./pages.ts";
import { readReference } from "./reference.ts";
import type { Tables } from "./schema.ts";
import { shownOffers } from "./shown-offers.ts";

/** Runs `visit` on one generation, in one read-only transaction. Throws before the first publication. */
export function openSnapshot<T>(db: Kysely<Tables>, visit: (records: GenerationRecords) => Promise<T>): Promise<T> {
  const reading = db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only");
  return reading.execute(async (tx) => visit(await recordsOf(tx)));
}

/** The current generation as the transaction `tx` sees it. Throws before the first publication. */
export async function recordsOf(tx: Kysely<Tables>): Promise<GenerationRecords> {
  const generation = await currentGeneration(tx);
  if (generation === null) throw new BinomeError("Nothing was published yet: expected a generation to read.");
  return {
    generation,
    trainings: () => documentsOf(tx, "trainings"),
    offers: () => shownOffers(tx),
    companies: () => documentsOf(tx, "companies"),
    wishes: () => documentsOf(tx, "wishes"),
    wishTallies: () => documentsOf(tx, "wish_tallies"),
    insertion: () => documentsOf(tx, "insertion"),
    reference: () => readReference(tx),
    hiring: hiringRecords(tx),
  };
}
