import { GrowingTexts, type Texts, textAt } from "./texts.ts";

/** The (id, source) of a list's items in the order of the contract: by id, then by source, code unit by code unit. */
export interface Ids {
  /** What they are read from; null where they are read from two other orders. */
  readonly columns: IdColumns | null;
  /** The id of the item that comes `rank`-th. */
  idAt(rank: number): string;
  sourceAt(rank: number): string;
  /** The first rank whose (id, source) is not before the one given: its own when it is there. */
  rankFrom(id: string, source: string): number;
}

/** By rank: the id, and the number of the source in `sources`. */
export interface IdColumns {
  readonly texts: Texts;
  readonly sources: readonly string[];
  readonly sourceAtRank: Uint16Array;
}

/** Sorts what was appended; gives the ids and `byRank`, the position of append of each rank. */
export function sortIds(
  ids: readonly string[],
  sourceOf: (position: number) => string,
): { ids: Ids; byRank: Uint32Array } {
  const byRank = new Uint32Array(ids.length);
  for (let i = 0; i < byRank.length; i++) byRank[i] = i;
  byRank.sort((a, b) => compare(ids[a] as string, ids[b] as string) || compare(sourceOf(a), sourceOf(b)) || a - b);
  const texts = new GrowingTexts();
  const sources: string[] = [];
  const sourceIndex = new Map<string, number>();
  const sourceAtRank = new Uint16Array(ids.length);
  for (let rank = 0; rank < byRank.length; rank++) {
    const position = byRank[rank] as number;
    texts.push(ids[position] as string);
    sourceAtRank[rank] = interned(sourceOf(position), sources, sourceIndex);
  }
  return { ids: idsOver({ texts: texts.inOrder(identity(ids.length)), sources, sourceAtRank }), byRank };
}

/** −1, 0 or 1, by code unit: the same order everywhere, whatever the locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The number of `value` in `values`, appended to it the first time it is seen. */
export function interned(value: string, values: string[], index: Map<string, number>): number {
  const known = index.get(value);
  if (known !== undefined) return known;
  values.push(value);
  index.set(value, values.length - 1);
  return values.length - 1;
}

/** The look-ups over these columns. */
export function idsOver(columns: IdColumns): Ids {
  const { texts, sources, sourceAtRank } = columns;
  const idAt = (rank: number) => textAt(texts, rank);
  const sourceAt = (rank: number) => sources[sourceAtRank[rank] as number] as string;
  return {
    columns,
    idAt,
    sourceAt,
    rankFrom(id, source) {
      let low = 0;
      let high = sourceAtRank.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((compare(idAt(middle), id) || compare(sourceAt(middle), source)) < 0) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

function identity(length: number): Uint32Array {
  return Uint32Array.from({ length }, (_, i) => i);
}
