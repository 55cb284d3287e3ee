import type {
  Clock,
  ContractCount,
  FeedState,
  ImportReport,
  ObservationStore,
  Period,
  Reference,
  VisitStore,
} from "../domain/index.ts";
import type { WishBook } from "./wishes/index.ts";

export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** A column of an indicator: its name in JSON and CSV, its heading in French. */
export interface Column {
  readonly name: string;
  readonly label: string;
  /** How a reader sees it: "0.049" is "+4,9 %" as a change, "4,9 %" as a share. */
  readonly as?: "number" | "decimal" | "change" | "share" | "day" | "text";
}

/** What is asked of an indicator. */
export interface Asked {
  readonly period: Period;
  /** Null: the whole country. */
  readonly territory: Territory | null;
}

export interface Territory {
  /** "57", or "region-44". */
  readonly code: string;
  readonly label: string;
  readonly departements: readonly string[];
}

/** What indicators are read from. */
export interface ImpactRecords {
  readonly store: Omit<
    VisitStore,
    "saltOf" | "putVisits" | "addLosses" | "countDay" | "countSearches" | "forgetVisits"
  > &
    Pick<ObservationStore, "observations">;
  readonly wishes: () => Promise<WishBook>;
  readonly contracts: () => readonly ContractCount[];
  readonly feeds: () => Promise<readonly FeedState[]>;
  readonly reports: () => Promise<readonly ImportReport[]>;
  readonly reference: () => Reference;
  /** True while the world is fictitious: what was observed of it is shown then, and never beside real figures. */
  readonly demonstration: () => boolean;
  readonly clock: Clock;
}

/** One figure that is published: what it is, how it is made, and what it is worth. Words are in French, for who reads it. */
export interface Indicator {
  /** Its name in addresses. */
  readonly name: string;
  readonly title: string;
  readonly formula: string;
  readonly unit: string;
  readonly population: string;
  readonly source: string;
  readonly limits: readonly string[];
  readonly revisions: string;
  readonly columns: readonly Column[];
  rows(asked: Asked, records: ImpactRecords): Promise<readonly Row[]>;
  /** The body of the API where it is not the rows under "observations". */
  json?(asked: Asked, records: ImpactRecords): Promise<unknown>;
}

export const DAY_REVISIONS =
  "Le jour en cours est recompté à chaque minute ; un jour passé ne change plus, sauf événement arrivé en retard d’un autre serveur.";
