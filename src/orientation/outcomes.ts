import { MIN_LEAVERS, type Orientation, type Snapshot, type Training } from "../domain/index.ts";

/** A figure counts as if this many more leavers had had the mean of their certification: small cohorts vary by chance. */
const PRIOR_LEAVERS = 40;

/** What is drawn together: a rate with its leavers, and the mean of the certification. Percent. */
export function drawnTowards(mean: number, rate: number, leavers: number | null): number {
  const weight = leavers ?? MIN_LEAVERS;
  return Math.round((rate * weight + mean * PRIOR_LEAVERS) / (weight + PRIOR_LEAVERS));
}

/** The same generation, its trainings with what became of their former apprentices where that is known. */
export function withOutcomes(snapshot: Snapshot, orientation: Pick<Orientation, "insertionRateOf">): Snapshot {
  return {
    generation: snapshot.generation,
    offers: () => snapshot.offers(),
    companies: () => snapshot.companies(),
    reference: () => snapshot.reference(),
    trainings: () => rated(snapshot.trainings(), orientation),
  };
}

async function* rated(
  batches: AsyncIterable<readonly Training[]>,
  { insertionRateOf }: Pick<Orientation, "insertionRateOf">,
): AsyncGenerator<readonly Training[]> {
  for await (const batch of batches) {
    yield batch.map((training) => {
      const insertionRate = insertionRateOf(training);
      return insertionRate === null ? training : { ...training, insertionRate };
    });
  }
}
