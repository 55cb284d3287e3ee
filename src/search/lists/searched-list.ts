import type { ListIndex } from "../index/index.ts";
import type { Filters } from "../question/index.ts";
import type { Tally } from "./tally.ts";
import type { Workspace } from "./workspace.ts";

/** One list as a search sees it: its columns and what its kind of item answers to filters, sorts and facets. */
export interface SearchedList {
  readonly index: ListIndex;
  readonly workspace: Workspace;
  /** Beside the postings, three numbers each: the vector of the item. Read in a row, where those of the items lie apart. */
  readonly postedVectors: Float32Array;
  /** Beside the postings, the chance of each company; null where chances play no part. */
  readonly postedChances: Uint16Array | null;
  readonly bestChance: Uint16Array | null;
  /** By item: the last day on which it is searched; null where none of them ends. */
  readonly lastDay: Int32Array | null;
  /** Sum of the bits of `FAILS`: the filters that the item does not pass. */
  failures(item: number, filters: Filters): number;
  /** The day that `sort=date` goes by; NO_DAY when it is not said; null when the list keeps its best order. */
  readonly dayOf: ((item: number) => number) | null;
  /** The item's part of a binôme's score, in ten-thousandths; `km` null without a point. */
  sideScore(item: number, km: number | null, asked: { readonly today: number; readonly heardLevel: number }): number;
  /** What sorts companies in the best order, from a chance and a distance, and stays inside; null where the score does. */
  readonly chanceAt: ((chance: number, km: number | null) => number) | null;
  /** Breaks ties of the best order, in ten-thousandths. It stays inside. */
  chanceOf(item: number): number;
  /** By item: what the facets count of it, packed by `factsOf`. */
  readonly facts: Uint32Array;
  /** Counts so many items of these values in the facets of which they fail no other filter than their own. */
  countValues(values: number, failures: number, times: number, tally: Tally): void;
  /** Counts the months in which an item starts that starts in several; null where the month is among its facts. */
  readonly countMonths: ((item: number, tally: Tally) => void) | null;
}
