const SHOWN = 20;

/**
 * NDCG of the twenty best of each zone, hires as gains (Järvelin & Kekäläinen 2002), averaged over the zones where somebody
 * hired. A bootstrap draws zones: each counts by the mean weight of its members.
 */
export class ZoneNdcg {
  readonly #zones: { readonly members: Int32Array; readonly ndcg: number }[] = [];

  /** `descending`: positions by what is expected of them, the most first. Zone 0 is none. */
  constructor(actual: Float64Array, zone: Int32Array, descending: Uint32Array) {
    const members = new Map<number, number[]>();
    for (const i of descending) {
      if (zone[i] === 0) continue;
      const ranked = members.get(zone[i]!) ?? [];
      members.set(zone[i]!, ranked);
      ranked.push(i);
    }
    for (const ranked of members.values()) {
      const gains = ranked.map((i) => actual[i]!);
      const ideal = gain(gains.toSorted((a, b) => b - a));
      if (ideal > 0) this.#zones.push({ members: Int32Array.from(ranked), ndcg: gain(gains) / ideal });
    }
  }

  /** Null without any zone where somebody hired. */
  mean(weights: ArrayLike<number>): number | null {
    let sum = 0;
    let total = 0;
    for (const { members, ndcg } of this.#zones) {
      let weight = 0;
      for (const i of members) weight += weights[i]!;
      sum += (weight / members.length) * ndcg;
      total += weight / members.length;
    }
    return total > 0 ? sum / total : null;
  }
}

function gain(ranked: readonly number[]): number {
  let sum = 0;
  for (let rank = 0; rank < Math.min(SHOWN, ranked.length); rank++) sum += ranked[rank]! / Math.log2(rank + 2);
  return sum;
}
