import type { Company, Day, Offer, Reference, Training } from "../../domain/index.ts";
import { inBatches } from "./batches.ts";
import { companiesOf } from "./companies.ts";
import { countryOf } from "./country.ts";
import { offersOf } from "./offers.ts";
import { sizesAt } from "./sizes.ts";
import { trainingsOf } from "./trainings.ts";

export interface DemonstrationOptions {
  readonly reference: Reference;
  /** 1: France's size; 0: the default, lighter. See `sizesAt`. */
  readonly scale: number;
  readonly seed: number;
  /** The day around which offers and sessions are dated. */
  readonly today: Day;
}

export interface DemonstrationWorld {
  trainings(): Iterable<readonly Training[]>;
  offers(): Iterable<readonly Offer[]>;
  companies(): Iterable<readonly Company[]>;
}

/**
 * The fictitious world served while nothing real was imported: real communes, occupations and certifications;
 * invented schools, companies and offers, whose names and codes cannot be taken for real ones.
 *
 * Batches of 2,000. The same options give the same world; each list may be read alone, in any order, more than once.
 */
export function demonstrationWorld({ reference, scale, seed, today }: DemonstrationOptions): DemonstrationWorld {
  const country = countryOf(reference);
  const sizes = sizesAt(scale);
  return {
    trainings: () => inBatches(trainingsOf({ reference, country, count: sizes.trainings, seed, today })),
    offers: () => inBatches(offersOf({ reference, country, count: sizes.offers, seed: seed + 1, today })),
    companies: () => inBatches(companiesOf({ country, count: sizes.companies, seed: seed + 2 })),
  };
}
