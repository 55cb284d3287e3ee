import { type HiringModel, type HiringOverride, LISTED_FROM, type OccupationChance } from "../../domain/index.ts";
import { massOf } from "./shares.ts";

/** What each company asked last, of an audited list. */
export function currentOverrides(list: readonly HiringOverride[]): ReadonlyMap<string, HiringOverride["action"]> {
  return new Map(list.map(({ siret, action }) => [siret, action]));
}

/** The model, but who asked to be removed is never listed, and who asked to be added always is, for its occupations. */
export function withOverrides(
  model: HiringModel,
  overrides: ReadonlyMap<string, HiringOverride["action"]>,
): HiringModel {
  if (overrides.size === 0) return model;
  return {
    ...model,
    chancesOf(company) {
      const action = overrides.get(company.siret);
      if (action === "remove") return [];
      const chances = model.chancesOf(company);
      return action === "add" ? chances.map(atLeastListed) : chances;
    },
  };
}

function atLeastListed({ rome, expectedHires }: OccupationChance): OccupationChance {
  // A hair above, so that rounding never takes it out again.
  return { rome, expectedHires: Math.max(expectedHires, massOf(LISTED_FROM + 1e-6)) };
}
