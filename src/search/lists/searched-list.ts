import type { ListIndex } from "../index/index.ts";
import type { Filters } from "../question/index.ts";
import type { Workspace } from "./workspace.ts";

/** Bits of the filters that an item fails; each is a facet too. */
export const FAILS = { level: 1, contract: 2, startBefore: 4, disability: 8 } as const;

/** One list as a search sees it: its columns and what its kind of item answers to filters, sorts and facets. */
export interface SearchedList {
  readonly index: ListIndex;
  readonly workspace: Workspace;
  /** Beside the postings, the chance of each company; null where chances play no part. */
  readonly postedChances: Uint16Array | null;
  readonly bestChance: Uint16Array | null;
  /** Whether the item is searched on that day. */
  isSearched(item: number, today: number): boolean;
  /** Sum of the bits of `FAILS`. */
  failures(item: number, filters: Filters): number;
  /** The day that `sort=date` goes by; NO_DAY when it is not said; null when the list keeps its best order. */
  readonly dayOf: ((item: number) => number) | null;
  /** The item's part of a binôme's score, in ten-thousandths; `km` null without a point. */
  sideScore(item: number, km: number | null, today: number): number;
  /** Breaks ties of the best order, in ten-thousandths. It stays inside. */
  chanceOf(item: number): number;
  /** What the facets count: 0 when it is not said. */
  levelOf(item: number): number;
  contractsOf(item: number): number;
  saysDisability(item: number): boolean;
  /** Months of start, ascending, maybe repeated: read with `monthAt` from 0 up to this count. */
  monthCount(item: number): number;
  monthAt(item: number, i: number): number;
}
