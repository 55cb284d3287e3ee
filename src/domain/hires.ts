import type { Day } from "./dates.ts";
import type { Month } from "./months.ts";

/** How many contracts one establishment signed in one month. A month without a line had none. */
export interface Hires {
  /** A SIRET in the store; any identifier in a backtest. */
  readonly establishment: string;
  readonly month: Month;
  /** Whole, 0 or more. */
  readonly hires: number;
  /** The day they became known; null: with the month itself. */
  readonly declared: Day | null;
  /** False: contracts of another type, kept apart and never counted by the algorithms. */
  readonly alternance: boolean;
  readonly postcode: string | null;
}

/** One line of hires: the same key is the same line, given again. */
export function hiresKey({ establishment, month, declared, alternance }: Hires): string {
  return `${establishment}\t${month}\t${declared ?? ""}\t${alternance ? "" : "other"}`;
}

/** What the algorithms know of an establishment besides its hires. */
export interface EstablishmentTraits {
  /** The same identifier as in its hires. */
  readonly establishment: string;
  /** NAF class, "1071C". */
  readonly naf: string | null;
  /** INSEE band of employees, as `Company.size`. */
  readonly size: string | null;
  /** "57", "2A", "974". */
  readonly departement: string | null;
  /** Null: as old as the history. */
  readonly created: Month | null;
}
