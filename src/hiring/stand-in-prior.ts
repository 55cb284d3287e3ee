import type { HiringModel, OccupationChance, Reference } from "../domain/index.ts";
import { expectedFrom } from "./expected-hires.ts";
import { sharedOut } from "./listing/shares.ts";
import { loadNafOccupations, type NafOccupations } from "./naf-occupations.ts";

/**
 * The model used until one is trained on real hires: a table by size and sector, shared out among the occupations of
 * the activity. It measures nothing, and says so (`isStandIn`).
 *
 * - Given `romes`: each gets the whole of what is expected of the company, as the contract has it.
 * - No `romes`: those of its NAF, each in proportion to its affinity, its share of the hires of that activity.
 * - A given `expectedHires` takes the place of the table's figure in both cases. The contract waives affinity for given
 *   `romes` only: those drawn from a NAF are our guess, and nobody predicted that many hires in each of them.
 *
 * Codes come back as given, older or newer, without repeats. Codes the reference does not know are left out of what
 * a NAF gives, never of what an operator gave.
 */
export function standInPrior(reference: Reference, nafOccupations: NafOccupations = loadNafOccupations()): HiringModel {
  const known = nafOccupations.keeping((rome) => reference.canonical(rome) !== null);
  const byActivity = new Map<string, readonly OccupationChance[]>();
  return {
    name: "stand-in prior",
    isStandIn: true,
    chancesOf(company) {
      const expectedHires = company.expectedHires ?? expectedFrom(company.naf, company.size);
      if (company.romes.length > 0 || company.expectedHires !== null) {
        return sharedOut(company, expectedHires, known.of(company.naf));
      }
      const key = `${company.naf} ${company.size}`;
      const met = byActivity.get(key) ?? sharedOut(company, expectedHires, known.of(company.naf));
      byActivity.set(key, met);
      return met;
    },
  };
}
