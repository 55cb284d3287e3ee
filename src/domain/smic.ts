import type { Day } from "./dates.ts";

export const SMIC_REGIONS = ["metropole", "mayotte"] as const;

/** Where a SMIC holds: "metropole" stands for all of France but Mayotte. */
export type SmicRegion = (typeof SMIC_REGIONS)[number];

/** The gross hourly SMIC from one day on. */
export interface SmicRate {
  readonly region: SmicRegion;
  readonly from: Day;
  /** Cents of euro an hour: 1231 for 12.31 €. */
  readonly centsPerHour: number;
}
