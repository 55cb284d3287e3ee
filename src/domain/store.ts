import type { Day } from "./dates.ts";
import type { FeedState } from "./feeds.ts";
import type { Generation, Warning } from "./generation.ts";
import type { HiringDraft, HiringRecords } from "./hiring-records.ts";
import type { Insertion } from "./insertion.ts";
import type { Company, Offer, Training } from "./items.ts";
import type { ReferenceAdditions } from "./reference.ts";
import type { Upserted } from "./upserted.ts";
import type { Wish, WishTally } from "./wishes.ts";

/** An offer with the last day on which a feed or an import showed it. */
export interface StoredOffer {
  readonly offer: Offer;
  readonly seenOn: string;
}

/** What one publication writes. Everything happens in one transaction: all of it, or nothing. */
export interface Draft {
  /** Upserts by (source, id). Batches of any size; the same key twice in one draft: the last wins. */
  putTrainings(batch: readonly Training[]): Promise<Upserted>;
  /** `seenOn` is refreshed even when nothing changed. */
  putOffers(batch: readonly Offer[], seenOn: string): Promise<Upserted>;
  putCompanies(batch: readonly Company[]): Promise<Upserted>;
  putReference(additions: Partial<ReferenceAdditions>): Promise<Upserted>;
  /** Upserts by (source, platform, code). */
  putWishes(batch: readonly Wish[]): Promise<Upserted>;
  /** Upserts by (source, académie, code, school): a later file of the same académie takes the place of an earlier one. */
  putWishTallies(batch: readonly WishTally[]): Promise<Upserted>;
  putInsertion(batch: readonly Insertion[]): Promise<Upserted>;
  /** Removes what `source` had in that table and this draft did not put; gives how many. */
  removeMissing(kind: "trainings" | "offers" | "companies", source: string): Promise<number>;
  /**
   * The offers of `source` that this draft did not put expire the day before `today`, and go once they have been expired for a
   * while: whoever opens their page is told so, and is shown others. Gives how many expired.
   */
  expireMissing(source: string, today: Day): Promise<number>;
  /** Removes every record of the demonstration world; gives how many. */
  removeDemonstration(): Promise<number>;
  /** Every offer as its source gave it, this draft's included, to find those seen by two sources. */
  offers(): AsyncIterable<readonly Offer[]>;
  /** Says which offers are another one seen again, in place of all that was said before. They are kept, and shown under the other. */
  setDuplicates(duplicates: readonly Duplicate[]): Promise<void>;
  readonly hiring: HiringDraft;
  /** Replaces what is known of these feeds. */
  saveFeedStates(states: readonly FeedState[]): Promise<void>;
  /** What every answer over this generation must say. Not called: what was said over the last one. */
  warn(warnings: readonly Warning[]): void;
}

/** One offer, seen again by another source. */
export interface Duplicate {
  readonly of: { readonly source: string; readonly id: string };
  readonly source: string;
  readonly id: string;
}

/** A consistent view of one generation, in batches. */
export interface Snapshot {
  readonly generation: Generation;
  trainings(): AsyncIterable<readonly Training[]>;
  /** Without the duplicates, which are in `alsoSeenAt` of the offer they repeat. */
  offers(): AsyncIterable<readonly StoredOffer[]>;
  companies(): AsyncIterable<readonly Company[]>;
  reference(): Promise<ReferenceAdditions>;
}

/** What guides candidates in a generation, besides what a search lists. */
export interface OrientationRecords {
  trainings(): AsyncIterable<readonly Training[]>;
  wishes(): AsyncIterable<readonly Wish[]>;
  wishTallies(): AsyncIterable<readonly WishTally[]>;
  insertion(): AsyncIterable<readonly Insertion[]>;
}

/** What an ingestion leaves behind for operators. */
export interface ImportReport {
  /** Of the run of a live feed; absent for an import of files. */
  readonly feed?: {
    readonly name: string;
    /** In French. */
    readonly label: string;
    /** "kept": what was there before stays, and `message` says why. */
    readonly status: "published" | "kept";
    readonly added: number;
    readonly changed: number;
    readonly message: string | null;
  };
  readonly kind: string;
  readonly files: readonly string[];
  readonly startedAt: string;
  readonly seconds: number;
  readonly read: number;
  readonly kept: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly rejected: readonly {
    readonly reason: string;
    readonly count: number;
    readonly lines: readonly number[];
    /** Codes and numbers that were refused; nothing that might name a person. */
    readonly examples?: readonly string[];
  }[];
}

/** The records. PGlite in the process by default, a PostgreSQL server by `DATABASE_URL`. */
export interface Store {
  /** The current generation; null before the first publication. */
  generation(): Promise<Generation | null>;
  /** Runs `write` in one transaction and makes a new generation of it. Throws, and changes nothing, if `write` throws. */
  publish(write: (draft: Draft) => Promise<void>, asOf: Date): Promise<Generation>;
  /** Reads one generation; other publications do not disturb the view. */
  read<T>(
    visit: (snapshot: Snapshot & OrientationRecords & { readonly hiring: HiringRecords }) => Promise<T>,
  ): Promise<T>;
  /** Calls `listener` after each new generation, whoever published it; gives the way to stop. */
  onGeneration(listener: (generation: Generation) => void): () => void;
  saveReport(report: ImportReport): Promise<void>;
  /** Newest first. */
  reports(limit: number): Promise<readonly ImportReport[]>;
  close(): Promise<void>;
}
