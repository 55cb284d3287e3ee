import type { WishCount, WishCountStore, WishEdition } from "../../domain/index.ts";
import { type Cell, cellsOf, type PairCell, pairCellsOf } from "./cells.ts";

/** The counts of wishes, added up: what every figure about wishes is read from. */
export interface WishBook {
  /** The edition in service of each platform and year, the oldest year first. */
  readonly editions: readonly WishEdition[];
  /** Of the editions in service. */
  readonly cells: readonly Cell[];
  /** Of each year and the one before it that is known, of the same platform. */
  readonly pairs: readonly PairCell[];
  /** What was corrected, the oldest correction first. */
  readonly corrections: readonly Correction[];
}

/** An edition that took the place of another: both are kept, and shown. */
export interface Correction {
  readonly before: readonly Cell[];
  readonly after: readonly Cell[];
  readonly editions: readonly [before: WishEdition, after: WishEdition];
}

/** Reads all the counts of the store. Its cost grows with the rows: a second for ten years of a platform. */
export async function readWishBook(store: WishCountStore): Promise<WishBook> {
  const all = await store.wishEditions();
  const counts = new Map<number, readonly WishCount[]>();
  for (const { id } of all) counts.set(id, await store.wishCounts(id));
  return wishBook(all, (edition) => counts.get(edition.id) ?? []);
}

/** The book of these editions, given in the order of their imports. */
export function wishBook(
  all: readonly WishEdition[],
  countsOf: (edition: WishEdition) => readonly WishCount[],
): WishBook {
  const inService = new Map(all.map((edition) => [`${edition.platform} ${edition.year}`, edition]));
  const editions = [...inService.values()].sort((a, b) => a.year - b.year || a.platform.localeCompare(b.platform));
  const cells = (edition: WishEdition) => cellsOf(edition, countsOf(edition));
  return {
    editions,
    cells: editions.flatMap(cells),
    pairs: editions.flatMap((after) => {
      const before = editions.findLast(({ platform, year }) => platform === after.platform && year < after.year);
      return before === undefined ? [] : pairCellsOf([before, countsOf(before)], [after, countsOf(after)]);
    }),
    corrections: all.flatMap((after, at) => {
      const before = all.slice(0, at).findLast((one) => one.platform === after.platform && one.year === after.year);
      return before === undefined
        ? []
        : [{ before: cells(before), after: cells(after), editions: [before, after] as const }];
    }),
  };
}
