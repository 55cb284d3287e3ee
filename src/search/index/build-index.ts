import { type HiringModel, type ListName, type Reference, type Snapshot, stemsOf } from "../../domain/index.ts";
import { OccupationNumbers } from "./codes.ts";
import { CompaniesBuilder, type CompanyIndex } from "./companies.ts";
import { ListBuilder, type Names } from "./list-index.ts";
import { type OfferIndex, OffersBuilder } from "./offers.ts";
import { type TrainingIndex, TrainingsBuilder } from "./trainings.ts";
import { type WordPostings, WordPostingsBuilder } from "./words.ts";
import { WordsBeside } from "./words-beside.ts";

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
  const words = new WordsBeside();
  const list = (name: ListName) => new ListBuilder(reference, numbers, names, words.of(name));
  const builders = {
    trainings: new TrainingsBuilder(list("trainings"), numbers, reference),
    offers: new OffersBuilder(list("offers"), numbers),
    companies: new CompaniesBuilder(list("companies"), numbers, model),
  };
  try {
    await readAll(snapshot, builders, onProgress);
    const { sources, departements } = names;
    return {
      numbers,
      sources,
      departements,
      ...(await finished(builders, words)),
      labels: labelsOf(numbers, reference),
    };
  } finally {
    await words.close();
  }
}

interface Builders {
  readonly trainings: TrainingsBuilder;
  readonly offers: OffersBuilder;
  readonly companies: CompaniesBuilder;
}

async function readAll(snapshot: Snapshot, builders: Builders, onProgress: (read: Progress) => void): Promise<void> {
  const read = { trainings: 0, offers: 0, companies: 0 };
  for await (const batch of snapshot.trainings()) {
    for (const training of batch) builders.trainings.add(training);
    read.trainings += batch.length;
    onProgress({ ...read });
  }
  for await (const batch of snapshot.offers()) {
    for (const offer of batch) builders.offers.add(offer);
    read.offers += batch.length;
    onProgress({ ...read });
  }
  for await (const batch of snapshot.companies()) {
    for (const company of batch) builders.companies.add(company);
    read.companies += batch.length;
    onProgress({ ...read });
  }
}

/** The words of each list are under way as soon as its order is known. */
async function finished(builders: Builders, words: WordsBeside): Promise<Pick<Index, ListName>> {
  const trainings = builders.trainings.finish();
  const wordsOfTrainings = words.finish("trainings", trainings.order);
  const offers = builders.offers.finish();
  const wordsOfOffers = words.finish("offers", offers.order);
  const companies = builders.companies.finish();
  const made = await Promise.all([wordsOfTrainings, wordsOfOffers, words.finish("companies", companies.order)]);
  return {
    trainings: { ...trainings.index, words: made[0] },
    offers: { ...offers.index, words: made[1] },
    companies: { ...companies.index, words: made[2] },
  };
}

function labelsOf({ codes }: OccupationNumbers, reference: Reference): WordPostings {
  const builder = new WordPostingsBuilder();
  for (const code of codes) builder.add(stemsOf(reference.romeLabel(code) ?? ""));
  return builder.finish(Uint32Array.from(codes, (_, number) => number));
}
