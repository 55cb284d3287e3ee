import type { Cfd, Uai } from "./codes.ts";
import type { Route } from "./wishes.ts";

/** Months after the end of the training at which employment is counted. */
export const HORIZONS = [6, 12, 18, 24] as const;
export type Horizon = (typeof HORIZONS)[number];

/** A rate on fewer leavers says nothing of the next ones, and may tell who they are: it is never shown. */
export const MIN_LEAVERS = 20;

/** Who was followed: the apprentices of one school, all trainings together, or those of one certification in one region. */
export type InsertionScope =
  | { readonly kind: "school"; readonly uai: Uai }
  /** `region`: INSEE code. `cfd` of apprentices; `mefstat` of pupils, whose last five digits are those of the CFD. */
  | { readonly kind: "region"; readonly region: string; readonly cfd: Cfd | null; readonly mefstat: string | null };

/**
 * What became of one cohort, as InserJeunes publishes it. Percentages, 0 to 100; null: not published.
 * A « taux d'emploi » is of the leavers (not enrolled the next year); a « part en emploi » is of everyone in the final year.
 */
export interface Insertion {
  readonly source: string;
  readonly id: string;
  readonly scope: InsertionScope;
  readonly route: Route;
  /** Two years put together: "2022-2023". */
  readonly cohort: string;
  /** Null: the file does not say. */
  readonly leavers: number | null;
  readonly employmentRate: Readonly<Record<Horizon, number | null>>;
  /** How many of the leavers were employed. */
  readonly employed: Readonly<Record<Horizon, number | null>>;
  readonly furtherStudyRate: number | null;
  /** Part en emploi à 6 mois. */
  readonly employedShare: number | null;
  /** Apprenticeship contracts broken. */
  readonly brokenShare: number | null;
}
