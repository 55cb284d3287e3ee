import type { Potential } from "./hiring.ts";
import { EMPLOYER_SHARE, HALF_AT_KM, NEUTRAL_COMMUTE, UNITS } from "./scores.ts";
import { VERY_HIGH_CHANCE } from "./searchable.ts";

/**
 * What the best order of companies goes by: the chance of hiring for the occupation asked, in ten-thousandths, discounted by
 * the employer's share of the commute. It stays inside: binômes go by the band's constant. `km` null: no point to go from.
 */
export function discountedChance(chance: number, km: number | null): number {
  return Math.round(chance * (km === null ? NEUTRAL_COMMUTE : 1 / (1 + (EMPLOYER_SHARE * km) / HALF_AT_KM)));
}

/** The greatest chance of each public band: a cursor says no more of a company than its band. */
export const GREATEST_CHANCE: Readonly<Record<Potential, number>> = {
  "very-high": UNITS,
  high: VERY_HIGH_CHANCE - 1,
};
