import type { RomeCode } from "./codes.ts";
import type { Day } from "./dates.ts";
import type { HiringModel } from "./hiring.ts";
import type { HiringRecords } from "./hiring-records.ts";
import type { ContractType } from "./items.ts";
import type { Level } from "./level.ts";
import type { Reference } from "./reference.ts";
import type { ListName, Match, Sort } from "./search.ts";
import type { TrainingIncluded } from "./search-params.ts";
import type { SoughtWord } from "./searched-words.ts";
import type { OrientationRecords, Snapshot } from "./store.ts";

/** A search whose words, codes and place are looked up: what any engine can answer, the index in memory or the database. */
export interface ListQuestion {
  /** Null: every occupation. Codes of both lists that nothing has match nothing; one both exact and close is exact. */
  readonly occupations: { readonly exact: readonly RomeCode[]; readonly close: readonly RomeCode[] } | null;
  /** What lets items in besides their occupations, as `q` was read; null: nothing. Without occupations, it alone does. */
  readonly words: AskedForWords | null;
  /** A point, whole départements by their codes, or null: anywhere. */
  readonly place: { readonly lat: number; readonly lon: number } | { readonly departements: readonly string[] } | null;
  /** Around a point, inclusive; nothing widens it. */
  readonly radiusKm: number;
  readonly level: Level | null;
  /** Of the diploma named in the words: what prepares it comes ahead in the best order, and nothing is left out. */
  readonly heardLevel: Level | null;
  readonly contract: ContractType | null;
  readonly startBefore: Day | null;
  readonly disability: boolean;
  /** "only" the offers whose training comes with them, everything "without" them, or null: both. */
  readonly trainingIncluded: TrainingIncluded | null;
  /** By distance: a point is needed. */
  readonly sort: Sort;
  /** Items a list. */
  readonly limit: number;
  /** A list's `next`; the other lists start from their beginning. */
  readonly cursor: string | null;
  readonly today: Day;
}

/** Words analysed once, for any engine: each looks up what they stand for in the words of its own items. */
export interface AskedForWords {
  readonly words: readonly SoughtWord[];
  /** What may be the whole name of an employer or of a school; the first is all that was typed, and lets in by itself. */
  readonly names: readonly string[];
  /** Stems that the titles of trainings for the certifications named hold. */
  readonly certifications: readonly (readonly string[])[];
}

export interface ListedKey {
  readonly id: string;
  readonly source: string;
  readonly km: number | null;
  readonly match: Match;
}

/** One page of a list: which items, in order, and how many match in all. */
export interface ListKeys {
  readonly total: number;
  readonly items: readonly ListedKey[];
  readonly next: string | null;
}

/** The three lists, without facets nor binômes. Every implementation gives the same, ties and totals included. */
export interface ListSearch {
  lists(question: ListQuestion): Promise<Readonly<Record<ListName, ListKeys>>>;
}

/** What the searchable form of a generation is worked out from: the same as for the index. */
export interface Derivation {
  /** The records, with what the generation adds to them. */
  readonly items: Pick<Snapshot, "trainings" | "offers" | "companies">;
  readonly reference: Reference;
  readonly model: HiringModel;
}

/** What was laid out for searches in SQL. */
export interface LaidOut {
  readonly generation: number;
  readonly trainings: number;
  readonly offers: number;
  readonly companies: number;
}

/** Everything that was published in a generation. */
export type GenerationRecords = Snapshot & OrientationRecords & { readonly hiring: HiringRecords };

/** A database that answers searches by itself, once the current generation was laid out for it. */
export interface SearchableStore extends ListSearch {
  /**
   * Lays the current generation out, in one transaction: searches see what was laid out before, or all of this. Publications
   * wait meanwhile. Throws when nothing was published.
   */
  layOut(derive: (records: GenerationRecords) => Promise<Derivation>): Promise<LaidOut>;
}
