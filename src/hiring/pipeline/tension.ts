import type { NafCode, RomeCode, Tension } from "../../domain/index.ts";
import type { NafOccupations } from "../naf-occupations.ts";

/**
 * How hard the occupations of an activity are to hire for, 0 to 100: the mean over its occupations, each by its share; null when
 * nothing is known of any. The families of one occupation count alike.
 */
export function tensionByActivity(
  tension: readonly Tension[],
  affinities: NafOccupations,
  canonical: (rome: RomeCode) => RomeCode | null,
): (naf: NafCode) => number | null {
  const byOccupation = new Map<RomeCode, { sum: number; count: number }>();
  for (const { rome, percent } of tension) {
    const older = canonical(rome) ?? rome;
    const { sum, count } = byOccupation.get(older) ?? { sum: 0, count: 0 };
    byOccupation.set(older, { sum: sum + percent, count: count + 1 });
  }
  return (naf) => {
    let [weighted, weight] = [0, 0];
    for (const { rome, share } of affinities.of(naf)) {
      const known = byOccupation.get(canonical(rome) ?? rome);
      if (known === undefined) continue;
      weighted += (share * known.sum) / known.count;
      weight += share;
    }
    return weight > 0 ? weighted / weight : null;
  };
}
