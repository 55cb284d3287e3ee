import { type HiringModel, type Reference, type Snapshot, stemsOf } from "../../domain/index.ts";
import { OccupationNumbers } from "./codes.ts";
import { CompaniesBuilder, type CompanyIndex } from "./companies.ts";
import { ListBuilder, type Names } from "./list-index.ts";
import { type OfferIndex, OffersBuilder } from "./offers.ts";
import { type TrainingIndex, TrainingsBuilder } from "./trainings.ts";
import { type WordPostings, WordPostingsBuilder } from "./words.ts";

/** One generation in memory: three lists in columns. Immutable. */
export interface Index {
  readonly numbers: OccupationNumbers;
  readonly sources: readonly string[];
  readonly departements: readonly string[];
  readonly trainings: TrainingIndex;
  readonly offers: OfferIndex;
  readonly companies: CompanyIndex;
  /** The occupations, by number, whose label holds each word. */
  readonly labels: WordPostings;
}

/** What was read so far of a snapshot. */
export interface Progress {
  readonly trainings: number;
  readonly offers: number;
  readonly companies: number;
}

/** Reads the whole snapshot, batch after batch, and lays it out in columns. */
export async function buildIndex(
  snapshot: Snapshot,
  reference: Reference,
  model: HiringModel,
  onProgress: (read: Progress) => void = () => {},
): Promise<Index> {
  const numbers = new OccupationNumbers(reference);
  const names: Names = { sources: [], sourceNumbers: new Map(), departements: [], departementNumbers: new Map() };
  const list = () => new ListBuilder(reference, numbers, names);
  const trainings = new TrainingsBuilder(list(), numbers, reference);
  const offers = new OffersBuilder(list(), numbers);
  const companies = new CompaniesBuilder(list(), numbers, model);
  const read = { trainings: 0, offers: 0, companies: 0 };
  for await (const batch of snapshot.trainings()) {
    for (const training of batch) trainings.add(training);
    read.trainings += batch.length;
    onProgress({ ...read });
  }
  for await (const batch of snapshot.offers()) {
    for (const offer of batch) offers.add(offer);
    read.offers += batch.length;
    onProgress({ ...read });
  }
  for await (const batch of snapshot.companies()) {
    for (const company of batch) companies.add(company);
    read.companies += batch.length;
    onProgress({ ...read });
  }
  const { sources, departements } = names;
  return {
    numbers,
    sources,
    departements,
    trainings: trainings.finish(),
    offers: offers.finish(),
    companies: companies.finish(),
    labels: labelsOf(numbers, reference),
  };
}

function labelsOf({ codes }: OccupationNumbers, reference: Reference): WordPostings {
  const builder = new WordPostingsBuilder();
  for (const code of codes) builder.add(stemsOf(reference.romeLabel(code) ?? ""));
  return builder.finish(Uint32Array.from(codes, (_, number) => number));
}
