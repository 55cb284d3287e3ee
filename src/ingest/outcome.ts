import type { Clock, ImportReport, Reference, Store } from "../domain/index.ts";
import type { PublishedKind } from "../sources/index.ts";

export interface ImportOptions {
  readonly store: Store;
  readonly reference: Reference;
  readonly clock: Clock;
  readonly kind: PublishedKind;
  readonly files: readonly string[];
  /** Also removes what the sources of these files no longer have. */
  readonly replace?: boolean;
  /** Does everything, then stores nothing. */
  readonly dryRun?: boolean;
  readonly progress?: (progress: Progress) => void;
}

export interface Progress {
  /** Bytes of the disk. */
  readonly bytes: number;
  readonly totalBytes: number;
  /** Records. */
  readonly read: number;
  /** Every record was read: what follows is the store's. */
  readonly done: boolean;
}

/** The records refused for one reason. */
export interface RejectedGroup {
  readonly reason: string;
  readonly count: number;
  /** Of the first ones. */
  readonly lines: readonly number[];
  /** What the first ones gave. Shown to whoever imports, and never stored: it may be anything. */
  readonly got: readonly unknown[];
}

/** What an import did. `kept` counts the distinct records accepted, `unchanged` those of them that were there word for word. */
export interface ImportOutcome extends ImportReport {
  readonly rejected: readonly RejectedGroup[];
  readonly dryRun: boolean;
  /** The formats recognised, file by file. */
  readonly formats: readonly string[];
  /** Records of the demonstration world that the first real import removed. */
  readonly demonstrationRemoved: number;
  /** Columns about persons that the files have: none was read, nothing of them is stored. */
  readonly personalColumns: readonly string[];
  /** Offers that another source already shows; null for other kinds. */
  readonly duplicates: number | null;
}
