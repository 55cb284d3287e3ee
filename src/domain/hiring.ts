import type { RomeCode } from "./codes.ts";
import type { Company } from "./items.ts";

/** What is expected of one company for one occupation. Confidential: the public sees a `Potential` only. */
export interface OccupationChance {
  readonly rome: RomeCode;
  /** Hires expected in six months. */
  readonly expectedHires: number;
}

/** Says for which occupations a company may hire, and how many. The stand-in prior and the algorithms implement it. */
export interface HiringModel {
  /** Shown to operators and in warnings: "stand-in prior", "gamma-poisson"… */
  readonly name: string;
  /** True until a model trained on real hires takes its place: the search answer then carries a warning. */
  readonly isStandIn: boolean;
  chancesOf(company: Company): readonly OccupationChance[];
}

export type Potential = "high" | "very-high";

/** A company is listed for an occupation from this chance of hiring at least once. */
export const LISTED_FROM = 0.1;
export const VERY_HIGH_FROM = 0.5;

/** P(at least one hire) when hires are Poisson: 1 − e^(−expected). */
export function probabilityOf(expectedHires: number): number {
  return -Math.expm1(-expectedHires);
}

/** The public band of a probability; null under the threshold of listing. */
export function potentialOf(probability: number): Potential | null {
  if (probability < LISTED_FROM) return null;
  return probability < VERY_HIGH_FROM ? "high" : "very-high";
}
