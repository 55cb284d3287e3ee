import type { Day, FeedBook, Reference } from "../domain/index.ts";
import type { ImportKind, Parsed, RecordOf } from "./format.ts";
import type { Web } from "./web/index.ts";

export { FeedFailed } from "./feed-failed.ts";

/** The environment variables that feeds read; `config.ts` checks them. Addresses have their public value by default unless the feed needs them. */
export type FeedVariable =
  | "FRANCE_TRAVAIL_CLIENT_ID"
  | "FRANCE_TRAVAIL_CLIENT_SECRET"
  | "FRANCE_TRAVAIL_URL"
  | "FRANCE_TRAVAIL_TOKEN_URL"
  | "CATALOGUE_URL"
  | "CATALOGUE_API_KEY"
  | "API_ALTERNANCE_KEY"
  | "API_ALTERNANCE_URL"
  | "PARTNERS_DIR"
  | "PARTNERS_KEYS"
  | "PARCOURSUP_URL"
  | "INSERJEUNES_USERNAME"
  | "INSERJEUNES_PASSWORD"
  | "INSERJEUNES_URL"
  | "SIRENE_URL"
  | "SIRENE_UNITS_URL"
  | "RECHERCHE_ENTREPRISES_URL"
  | "BAN_URL";

/** What the environment says of the feeds; a variable that is not set is absent. */
export type FeedSettings = Readonly<Partial<Record<FeedVariable, string>>>;

/** A live source of one kind of records. */
export interface Feed<K extends ImportKind = ImportKind> {
  /** As an operator types it: "france-travail". */
  readonly name: string;
  /** In French, as visitors read it. */
  readonly label: string;
  readonly kind: K;
  /** The source of its records, all of them. */
  readonly source: string;
  /** When to ask it: a cron line, Europe/Paris. */
  readonly schedule: string;
  /** Variables without which it is off. */
  readonly needs: readonly FeedVariable[];
  /** Null when a variable that it needs is absent. Asks nothing of the network yet. */
  connect(settings: FeedSettings, web: Web): Connection<K> | null;
}

export interface Connection<K extends ImportKind = ImportKind> {
  /**
   * Streams everything that the source has now. Its end means that the source was read whole; otherwise throws `FeedFailed`.
   * `line` counts the records from 1, in the order read; of a table or of a partner's file it is the line.
   */
  records(context: FeedContext): AsyncIterable<Parsed<RecordOf[K]>>;
}

export interface FeedContext {
  readonly reference: Reference;
  readonly today: Day;
  readonly now: () => Date;
  /** Aborted: the run stops with the reason of the signal. */
  readonly signal: AbortSignal;
  /** A folder of its own, which exists, for what it downloads; the caller removes it. */
  readonly spool: string;
  readonly progress?: (progress: FeedProgress) => void;
  /** Where addresses that were found are remembered; without it none is looked for. */
  readonly book?: Pick<FeedBook, "addressesFound" | "saveAddresses">;
}

export interface FeedProgress {
  /** Records received so far. */
  readonly received: number;
  /** How many the source announced; null: it does not say. */
  readonly announced: number | null;
}
