import type { Generated } from "kysely";
import type { Kind, ProblemReason } from "../domain/index.ts";

/**
 * The tables, as queries see them. A new table is an interface here, a line in `Tables` and a migration.
 * Documents are JSON kept as text: written and read back word for word, twice as fast as jsonb in PGlite, and still
 * `document::jsonb` in SQL (see `toDocument`).
 */
export interface Tables {
  trainings: ItemTable;
  offers: OfferTable;
  companies: ItemTable;
  wishes: ItemTable;
  wish_tallies: ItemTable;
  insertion: ItemTable;
  duplicates: DuplicateTable;
  reference_additions: ReferenceTable;
  generations: GenerationTable;
  import_reports: ReportTable;
  hires: HiresTable;
  hiring_predictions: PredictionTable;
  hiring_models: ModelTable;
  hiring_overrides: OverrideTable;
  api_keys: ApiKeyTable;
  offer_sources: OfferSourceTable;
  offer_changes: OfferChangeTable;
  problem_reports: ProblemTable;
  wish_editions: WishEditionTable;
  wish_counts: WishCountTable;
  observations: ObservationTable;
  feed_states: FeedStateTable;
  addresses: AddressTable;
  checked_links: CheckedLinkTable;
  /** Temporary: lives as long as the draft that made it. */
  draft_keys: DraftKeyTable;
}

export type ItemKind = "trainings" | "offers" | "companies" | "wishes" | "wish_tallies" | "insertion";

/** Keyed by (source, id). `id` of a company is its SIRET. */
export interface ItemTable {
  source: string;
  id: string;
  document: string;
}

export interface OfferTable extends ItemTable {
  /** A `date`; read it with `to_char`, drivers disagree on its type. */
  seen_on: string;
}

/** (source, id) is the offer (of_source, of_id) seen again. Either may no longer exist. */
export interface DuplicateTable {
  source: string;
  id: string;
  of_source: string;
  of_id: string;
}

/** Keyed by (kind, key): what imports add to the tables of data/. */
export interface ReferenceTable {
  kind: string;
  key: string;
  document: string;
}

export interface GenerationTable {
  id: number;
  as_of: Date;
  demonstration: boolean;
  /** JSON: what every answer over it must say. */
  warnings: Generated<string>;
}

export interface ReportTable {
  id: Generated<number>;
  saved_at: Date;
  document: string;
}

/** Keyed by all but the counts; `declared` and `postcode` are empty where not known. */
export interface HiresTable {
  establishment: string;
  month: string;
  declared: string;
  alternance: boolean;
  hires: number;
  postcode: string;
}

export interface PredictionTable {
  siret: string;
  expected: number;
  probability: number;
}

export interface ModelTable {
  id: Generated<number>;
  trained_at: string;
  document: string;
}

export interface OverrideTable {
  id: Generated<number>;
  siret: string;
  action: string;
  reason: string;
  by: string;
  at: string;
}

export interface ApiKeyTable {
  id: string;
  digest: string;
  name: string;
  /** Comma-separated. */
  rights: string;
  requests_per_minute: number;
  /** Comma-separated; empty: any. */
  origins: string;
  created_at: Date;
  revoked_at: Date | null;
}

/** Who may put offers up under a source. */
export interface OfferSourceTable {
  source: string;
  owner: string;
}

/** Keyed by (source, id): the last change made by its owner. The offer itself is in `offers`, or gone. */
export interface OfferChangeTable {
  source: string;
  id: string;
  number: number;
}

export interface ProblemTable {
  number: Generated<number>;
  kind: Kind;
  source: string;
  id: string;
  title: string;
  reason: ProblemReason;
  words: string | null;
  reported_at: Date;
  closed_at: Date | null;
}

export interface FeedStateTable {
  feed: string;
  document: string;
}

/** What was found for an address, to be asked once. */
export interface AddressTable {
  question: string;
  document: string;
  found_on: string;
}

/** Keyed by (source, id): where the link of an offer led when it was last followed. */
export interface CheckedLinkTable {
  source: string;
  id: string;
  url: string;
  checked_on: string;
  dead: boolean;
}

export interface DraftKeyTable {
  kind: ItemKind;
  source: string;
  id: string;
}

export interface WishEditionTable {
  id: Generated<number>;
  platform: string;
  year: number;
  source: string;
  /** A `date`; read it with `to_char`. */
  as_of: string;
  reason: string | null;
}

export interface WishCountTable {
  edition: number;
  uai: string;
  mefstat: string | null;
  title: string;
  route: string;
  wishes: number;
  capacity: number | null;
}

/** Keyed by (indicator, key, revision). */
export interface ObservationTable {
  indicator: string;
  key: string;
  revision: number;
  value: number;
  source: string;
  /** A `date`; read it with `to_char`. */
  as_of: string;
  reason: string | null;
}
