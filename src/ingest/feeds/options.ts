import type { Clock, FeedBook, Reference, Store } from "../../domain/index.ts";
import type { Feed, FeedSettings, Web } from "../../sources/index.ts";

/** What a run of the feeds needs. */
export interface IngestOptions {
  readonly store: Store & FeedBook;
  readonly feeds: readonly Feed[];
  readonly settings: FeedSettings;
  readonly web: Web;
  readonly reference: () => Reference;
  readonly clock: Clock;
  /** Where what is fetched waits to be published. The same one from a run to the next. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Publishes what is there even when it shrank or changed. */
  readonly accept?: boolean;
  readonly progress?: (progress: IngestProgress) => void;
  /** Told each trouble at once: what happened, and what to do. */
  readonly warn?: (feed: string, message: string) => void;
}

export interface IngestProgress {
  readonly feed: string;
  readonly stage: "fetch" | "publish";
  readonly records: number;
  readonly of: number | null;
}
