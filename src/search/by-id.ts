import type { ListIndex } from "./index/index.ts";

/** The item with this id; of several sources, `source`, else the first by name. Null when there is none. */
export function itemById(index: ListIndex, id: string, source?: string): number | null {
  const { ids, size, byRank } = index;
  const rank = ids.rankFrom(id, source ?? "");
  if (rank === size || ids.idAt(rank) !== id) return null;
  if (source !== undefined && ids.sourceAt(rank) !== source) return null;
  return byRank[rank] as number;
}
