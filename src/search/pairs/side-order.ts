import type { SearchedList } from "../lists/index.ts";
import { UNITS } from "../scores.ts";
import { LazyOrder } from "./lazy-order.ts";
import { type Sides, sideScore } from "./pair.ts";

/** One side's items from the best score down, ties in the order of binômes; found by their rank. */
export class SideOrder {
  readonly #order: LazyOrder;

  constructor(keys: Float64Array) {
    this.#order = new LazyOrder(keys);
  }

  get length(): number {
    return this.#order.length;
  }

  scoreAt(i: number): number {
    return UNITS - Math.floor(this.#order.at(i) / (CHANCES * RANKS));
  }

  rankAt(i: number): number {
    return this.#order.at(i) % RANKS;
  }
}

/** A key packs what is short of a full score, what is short of a full chance, and the rank: 14, 14 and 22 bits. */
const CHANCES = 2 ** 14;
const RANKS = 2 ** 22;

/** How many items of each list matched: the first of its `found`. */
export interface Totals {
  readonly trainings: number;
  readonly offers: number;
  readonly companies: number;
}

/** Trainings from the best down; `withClose`: those of near occupations too. */
export function orderTrainings(sides: Sides, totals: Totals, withClose: boolean): SideOrder {
  const keys = new Float64Array(totals.trainings);
  const count = addKeys(keys, 0, sides, sides.trainings, totals.trainings, sides.index.trainings.rankOf, withClose);
  return new SideOrder(keys.subarray(0, count));
}

/** Offers and companies together, from the best down. */
export function orderEmployers(sides: Sides, totals: Totals, withClose: boolean): SideOrder {
  const keys = new Float64Array(totals.offers + totals.companies);
  const { rankOfOffer, rankOfCompany } = sides.employers;
  let count = addKeys(keys, 0, sides, sides.offers, totals.offers, rankOfOffer, withClose);
  count = addKeys(keys, count, sides, sides.companies, totals.companies, rankOfCompany, withClose);
  return new SideOrder(keys.subarray(0, count));
}

function addKeys(
  keys: Float64Array,
  from: number,
  sides: Sides,
  list: SearchedList,
  total: number,
  rankOf: Uint32Array,
  withClose: boolean,
): number {
  const { found } = list.workspace;
  let count = from;
  for (let i = 0; i < total; i++) {
    const item = found[i] as number;
    if (!withClose && list.workspace.isClose(item)) continue;
    const short = UNITS - sideScore(list, item, sides.question);
    keys[count++] = (short * CHANCES + UNITS - list.chanceOf(item)) * RANKS + (rankOf[item] as number);
  }
  return count;
}
