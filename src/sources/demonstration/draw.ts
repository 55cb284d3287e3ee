import { seededRandom } from "../../lib/random.ts";

/** Draws of all sorts from one seeded sequence. */
export interface Draw {
  /** In [0, 1). */
  number(): number;
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  /** True with that probability. */
  chance(probability: number): boolean;
  /** One of them, all alike. Throws a `RangeError` when there is none. */
  one<T>(among: readonly T[]): T;
}

export function drawFrom(seed: number): Draw {
  const number = seededRandom(seed);
  return {
    number,
    whole: (min, max) => min + Math.floor(number() * (max - min + 1)),
    chance: (probability) => number() < probability,
    one: (among) => {
      const found = among[Math.floor(number() * among.length)];
      if (found === undefined) throw new RangeError("Nothing to draw from: got an empty list, expected at least one.");
      return found;
    },
  };
}

/** Draws one of `items` in proportion to its weight. Throws a `RangeError` when there is none. */
export function weighted<T>(items: readonly T[], weightOf: (item: T) => number): (draw: Draw) => T {
  const ends = new Float64Array(items.length);
  let total = 0;
  items.forEach((item, i) => {
    total += weightOf(item);
    ends[i] = total;
  });
  return (draw) => {
    const found = items[firstOver(ends, draw.number() * total)];
    if (found === undefined) throw new RangeError("Nothing to draw from: got an empty list, expected at least one.");
    return found;
  };
}

/** Index of the first end above `value`: a binary search, 16 steps for the communes of France. */
function firstOver(ends: Float64Array, value: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? Number.POSITIVE_INFINITY) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
