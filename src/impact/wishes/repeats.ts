import { type WishCount, wishCountKey } from "../../domain/index.ts";

/**
 * Share of equal figures, among what two years have in common, from which one is a copy of the other. Between two real years of
 * the same platform, about one count in seventy is the same by chance.
 */
const COPIED_FROM = 0.5;
/** In common at least, for a share of them to mean something; under that, all must be equal. */
const ENOUGH = 20;

/** True when `counts` say the figures of `other`, another year of the same platform. */
export function repeatsFigures(counts: readonly WishCount[], other: readonly WishCount[]): boolean {
  const { common, equal } = compared(counts, other);
  if (common >= ENOUGH) return equal / common > COPIED_FROM;
  return common > 0 && equal === common && common * 2 > counts.length;
}

/** True when both say the same of the same, and nothing else. */
export function sameFigures(counts: readonly WishCount[], other: readonly WishCount[]): boolean {
  const { common, equal } = compared(counts, other);
  const seats = (all: readonly WishCount[]) => all.reduce((sum, { capacity }) => sum + (capacity ?? 0), 0);
  return equal === common && common === counts.length && common === other.length && seats(counts) === seats(other);
}

function compared(counts: readonly WishCount[], other: readonly WishCount[]) {
  const known = new Map(other.map((count) => [wishCountKey(count), count.wishes]));
  let [common, equal] = [0, 0];
  for (const count of counts) {
    const wishes = known.get(wishCountKey(count));
    if (wishes === undefined) continue;
    common++;
    if (wishes === count.wishes) equal++;
  }
  return { common, equal };
}
