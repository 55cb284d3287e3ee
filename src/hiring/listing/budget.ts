import { LISTED_FROM, type OccupationChance, type Place, probabilityOf, type RomeCode } from "../../domain/index.ts";

/** Companies listed at most for one occupation in one zone: more than a candidate can call, few enough to be the best. */
export const BUDGET = 40;

/** A zone is a cell of about 20 km: the country shares one budget a place, and no national threshold empties the countryside. */
const LATITUDE_STEP = 0.18;
const LONGITUDE_STEP = 0.27;

/** Counts candidates, then says what it takes to be one of the best of a zone. */
export class ZoneBudget {
  readonly #chances = new Map<string, number[]>();

  /** Takes what a company may be listed for. */
  count(place: Place, chances: readonly OccupationChance[]): void {
    for (const { rome, expectedHires } of chances) {
      if (probabilityOf(expectedHires) < LISTED_FROM) continue;
      const key = keyOf(place, rome);
      const zone = this.#chances.get(key) ?? [];
      this.#chances.set(key, zone);
      zone.push(expectedHires);
    }
  }

  /** The least that was among the best `BUDGET` of each zone that has more; ties at the limit all stay. */
  limits(): BudgetLimits {
    const limits = new Map<string, number>();
    for (const [key, chances] of this.#chances) {
      if (chances.length > BUDGET) limits.set(key, chances.sort((a, b) => b - a)[BUDGET - 1]!);
    }
    return { allows: (place, { rome, expectedHires }) => expectedHires >= (limits.get(keyOf(place, rome)) ?? 0) };
  }
}

export interface BudgetLimits {
  allows(place: Place, chance: OccupationChance): boolean;
}

function keyOf({ lat, lon }: Place, rome: RomeCode): string {
  return `${rome} ${Math.floor(lat / LATITUDE_STEP)} ${Math.floor(lon / LONGITUDE_STEP)}`;
}
