import { type CodedTexts, codedText, codedTexts, firstCodedFrom } from "./coded-texts.ts";
import { compare, inTextOrder } from "./text-order.ts";
import { type GrowingTexts, isSameText, type TextTable } from "./texts.ts";

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
  readonly texts: CodedTexts;
  readonly sources: readonly string[];
  readonly sourceAtRank: Uint16Array;
}

/** Sorts what was appended; gives the ids and `byRank`, the position of append of each rank. */
export function sortIds(
  growing: GrowingTexts,
  sourceOf: (position: number) => string,
): { ids: Ids; byRank: Uint32Array } {
  const arrived = growing.arrived();
  const byRank = inTextOrder(arrived);
  sortSameIds(byRank, arrived, sourceOf);
  const sources: string[] = [];
  const sourceIndex = new Map<string, number>();
  const sourceAtRank = Uint16Array.from(byRank, (position) => interned(sourceOf(position), sources, sourceIndex));
  return { ids: idsOver({ texts: codedTexts(arrived, byRank), sources, sourceAtRank }), byRank };
}

/** Puts those of the same id, which are together, in the order of their sources, then of their arrival. */
function sortSameIds(byRank: Uint32Array, texts: TextTable, sourceOf: (position: number) => string): void {
  for (let from = 0, to = 1; from < byRank.length; from = to++) {
    while (to < byRank.length && isSameText(texts, byRank[from] as number, byRank[to] as number)) to++;
    if (to - from > 1) byRank.subarray(from, to).sort((a, b) => compare(sourceOf(a), sourceOf(b)) || a - b);
  }
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
  const idAt = (rank: number) => codedText(texts, rank);
  const sourceAt = (rank: number) => sources[sourceAtRank[rank] as number] as string;
  return {
    columns,
    idAt,
    sourceAt,
    rankFrom(id, source) {
      let rank = firstCodedFrom(texts, id);
      while (rank < texts.size && idAt(rank) === id && compare(sourceAt(rank), source) < 0) rank++;
      return rank;
    },
  };
}
