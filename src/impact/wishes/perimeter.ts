import { type WishCount, wishCountKey } from "../../domain/index.ts";

/** Wishes of one thing in two years. */
export interface Pair {
  readonly before: WishCount;
  readonly after: WishCount;
}

/**
 * The constant perimeter of two years: what both have with the same school, the same `MEFSTAT11` and the same route. What opened
 * or closed in between is out, and so is what has no code.
 */
export function constantPerimeter(before: readonly WishCount[], after: readonly WishCount[]): readonly Pair[] {
  const byKey = new Map(before.filter(hasCode).map((count) => [wishCountKey(count), count]));
  return after.filter(hasCode).flatMap((count) => {
    const same = byKey.get(wishCountKey(count));
    return same === undefined ? [] : [{ before: same, after: count }];
  });
}

function hasCode({ mefstat }: WishCount): boolean {
  return mefstat !== null;
}
