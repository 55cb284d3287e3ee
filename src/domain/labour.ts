import type { RomeCode } from "./codes.ts";
import type { Day } from "./dates.ts";

/** How many employers expect difficulty in hiring for an occupation (Besoins en main-d'œuvre survey of France Travail). */
export interface Tension {
  readonly rome: RomeCode;
  /** Family of occupations that was asked about; an occupation may belong to several. */
  readonly family: string;
  /** 0 to 100. */
  readonly percent: number;
}

/** Apprenticeship contracts signed in one département, counted from 1 January to `until`. */
export interface ContractCount {
  /** "57", "2A", "974". */
  readonly departement: string;
  readonly until: Day;
  readonly contracts: number;
}
