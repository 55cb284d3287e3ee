import type { Company, OccupationChance } from "../../domain/index.ts";
import type { Affinity } from "../naf-occupations.ts";

/**
 * What is expected of a company for each occupation, `expectedHires` being expected of it as a whole.
 *
 * - Given `romes`: each gets the whole, as the contract has it.
 * - No `romes`: those of its NAF, each in proportion to its affinity, its share of the hires of that activity. Poisson hires
 *   each of which falls to an occupation by chance are Poisson in each occupation: the fraction is exact.
 */
export function sharedOut(
  company: Company,
  expectedHires: number,
  affinities: readonly Affinity[],
): OccupationChance[] {
  if (company.romes.length > 0) return [...new Set(company.romes)].map((rome) => ({ rome, expectedHires }));
  return affinities.map(({ rome, share }) => ({ rome, expectedHires: expectedHires * share }));
}

/** The expected hires of a Poisson that hires at least once with this probability. */
export function massOf(probability: number): number {
  return -Math.log1p(-Math.min(probability, 0.9999));
}
