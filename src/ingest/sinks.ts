import { type Day, type Draft, type Hires, keyOfHires, type OccupationHires, type Upserted } from "../domain/index.ts";
import type { PublishedKind, RecordOf } from "../sources/index.ts";

/** Where the records of a kind go. */
export interface Sink<R> {
  /** The same key is the same record: the last one of an import stands. */
  keyOf(record: R): string;
  put(draft: Draft, batch: readonly R[], today: Day): Promise<Upserted>;
  /** Of hires: whether a record is about real establishments, so that the fictitious ones must go. */
  isOfEstablishments?(record: R): boolean;
  /** For the kinds that a search lists: their table, in which each record has a source. */
  readonly items?: { readonly table: "trainings" | "offers" | "companies"; sourceOf(record: R): string };
}

export const SINKS: { readonly [K in PublishedKind]: Sink<RecordOf[K]> } = {
  trainings: {
    keyOf: ({ source, id }) => `${source}\t${id}`,
    put: (draft, batch) => draft.putTrainings(batch),
    items: { table: "trainings", sourceOf: ({ source }) => source },
  },
  offers: {
    keyOf: ({ source, id }) => `${source}\t${id}`,
    put: (draft, batch, today) => draft.putOffers(batch, today),
    items: { table: "offers", sourceOf: ({ source }) => source },
  },
  establishments: {
    keyOf: ({ source, siret }) => `${source}\t${siret}`,
    put: (draft, batch) => draft.putCompanies(batch),
    items: { table: "companies", sourceOf: ({ source }) => source },
  },
  hires: {
    keyOf: keyOfHires,
    put: (draft, batch) => putHires(draft, batch),
    isOfEstablishments: (hires) => "establishment" in hires,
  },
  occupations: {
    keyOf: ({ rome }) => rome,
    put: (draft, occupations) => draft.putReference({ occupations }),
  },
  appellations: {
    keyOf: ({ code }) => code,
    put: (draft, appellations) => draft.putReference({ appellations }),
  },
  certifications: {
    keyOf: ({ rncp, cfd }) => `${rncp}\t${cfd}`,
    put: (draft, certifications) => draft.putReference({ certifications }),
  },
  places: {
    keyOf: ({ insee }) => insee,
    put: (draft, places) => draft.putReference({ places }),
  },
  smic: {
    keyOf: ({ region, from }) => `${region}\t${from}`,
    put: (draft, smic) => draft.putReference({ smic }),
  },
  tension: {
    keyOf: ({ rome, family }) => `${rome}\t${family}`,
    put: (draft, tension) => draft.putReference({ tension }),
  },
  contracts: {
    keyOf: (counts) => counts[0]?.departement ?? "",
    put: (draft, departements) => draft.putReference({ contracts: departements.flat() }),
  },
  "wish-map": {
    keyOf: ({ source, platform, code }) => `${source}\t${platform}\t${code}`,
    put: (draft, batch) => draft.putWishes(batch),
  },
  wishes: {
    keyOf: ({ source, academie, code, uai }) => `${source}\t${academie}\t${code}\t${uai}`,
    put: (draft, batch) => draft.putWishTallies(batch),
  },
  insertion: {
    keyOf: ({ source, id }) => `${source}\t${id}`,
    put: (draft, batch) => draft.putInsertion(batch),
  },
};

/** Hires of establishments are records of their own; those by occupation and activity are a table of reference. */
async function putHires(draft: Draft, batch: readonly (Hires | OccupationHires)[]): Promise<Upserted> {
  const occupationHires = batch.filter((one) => "rome" in one);
  const hires = batch.filter((one) => "establishment" in one);
  const counts = [
    ...(hires.length > 0 ? [await draft.hiring.putHires(hires)] : []),
    ...(occupationHires.length > 0 ? [await draft.putReference({ occupationHires })] : []),
  ];
  const total = (name: keyof Upserted) => counts.reduce((sum, one) => sum + one[name], 0);
  return { added: total("added"), changed: total("changed"), unchanged: total("unchanged") };
}
