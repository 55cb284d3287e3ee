import type { NafCode, RomeCode } from "./codes.ts";
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

/** Hires of one occupation in one activity, wherever and whenever they were: which occupations an activity hires for. */
export interface OccupationHires {
  readonly rome: RomeCode;
  readonly naf: NafCode;
  /** Whole, 0 or more. */
  readonly hires: number;
}

/** One line of hires: the same key is the same line, given again. */
function hiresKey({ establishment, month, declared, alternance }: Hires): string {
  return `${establishment}\t${month}\t${declared ?? ""}\t${alternance ? "" : "other"}`;
}

/** The same for hires of either sort. */
export function keyOfHires(hires: Hires | OccupationHires): string {
  return "rome" in hires ? `${hires.rome}\t${hires.naf}` : hiresKey(hires);
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
  /** How hard its occupations are to hire for, 0 to 100; null or left out: not known. */
  readonly tension?: number | null;
  /** Null: as old as the history. */
  readonly created: Month | null;
}
