import type { Day } from "./dates.ts";

/** Why what a live feed gave is not in service. */
export type FeedTrouble = "failed" | "shrunk" | "changed";

/** What is known of a live feed after its last run. */
export interface FeedState {
  /** As an operator types it. */
  readonly feed: string;
  /** In French, as visitors read it. */
  readonly label: string;
  /** The last run whose content was published; null before the first. */
  readonly published: {
    /** Names the run, so that one that was stopped after its publication is not published again. */
    readonly run: string;
    /** ISO instant at which the source was asked. */
    readonly at: string;
    /** Records kept. */
    readonly records: number;
    /** 0 to 1: the share of what was read that had to be refused. */
    readonly refused: number;
  } | null;
  /** Null when the last run was right; otherwise the previous content stays, and this says why. */
  readonly trouble: {
    readonly kind: FeedTrouble;
    /** ISO instants of the first run of this trouble, and of the last. */
    readonly since: string;
    readonly at: string;
    /** In English, for the operator: what happened, and what to do. */
    readonly message: string;
  } | null;
}

/** What visitors read of a live source. */
export interface FeedNews {
  /** In French. */
  readonly label: string;
  /** False: what it needs to be asked is absent. */
  readonly isOn: boolean;
  readonly state: FeedState | null;
  /** In French: when it is asked, "04:10" or "le dimanche à 05:00". */
  readonly hours: string;
  /** Records received so far, when it is being read by this process. */
  readonly running: { readonly records: number } | null;
}

/** A link of an offer, to be looked at. */
export interface OfferLink {
  readonly source: string;
  readonly id: string;
  readonly url: string;
}

/** The database as the queue of jobs asks it. */
export interface JobDatabase {
  /** PostgreSQL in the process, on its only connection. */
  readonly embedded: boolean;
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** What runs of feeds keep between two generations. */
export interface FeedBook {
  readonly jobs: JobDatabase;
  /** By name. */
  feedStates(): Promise<readonly FeedState[]>;
  saveFeedStates(states: readonly FeedState[]): Promise<void>;
  /** Runs `work` unless another process, or another call, is at such work: then gives null at once. */
  alone<T>(work: () => Promise<T>): Promise<T | null>;
  /** What was found for each of these questions, since that day; those never asked are left out. */
  addressesFound(questions: readonly string[], since: Day): Promise<ReadonlyMap<string, unknown>>;
  saveAddresses(found: ReadonlyMap<string, unknown>, day: Day): Promise<void>;
  /** Links of offers not looked at since `before`, those never looked at first. At most `limit`, a site's offers spread out. */
  linksToCheck(before: Day, limit: number): Promise<readonly OfferLink[]>;
  saveCheckedLinks(links: readonly (OfferLink & { readonly dead: boolean })[], day: Day): Promise<void>;
  /** Links that lead nowhere, with the day this was found; an offer that has another link since is not among them. */
  deadLinks(): Promise<readonly (OfferLink & { readonly since: Day })[]>;
}
