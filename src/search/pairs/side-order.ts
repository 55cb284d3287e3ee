import { kmBelow, leads, type SearchedList } from "../lists/index.ts";
import { UNITS } from "../scores.ts";
import { LazyOrder } from "./lazy-order.ts";
import { employerAt, type Sides, sideScore } from "./pair.ts";

/** One side's items from the best score down, ties in the order of binômes; found by their rank. */
export class SideOrder {
  readonly #order: LazyOrder;

  constructor(keys: Float64Array, refine: (key: number) => number) {
    this.#order = new LazyOrder(keys, refine);
  }

  get length(): number {
    return this.#order.length;
  }

  scoreAt(i: number): number {
    return UNITS - Math.floor(this.#order.at(i) / SHORTS);
  }

  rankAt(i: number): number {
    return rankOf(this.#order.at(i));
  }
}

/**
 * A key packs what is short of a full score, what is short of a full chance, the rank, and whether the score is exact:
 * 14, 14, 22 bits and 1. A score made from a distance a little short of the real one is too high, and its key too low.
 */
const RANKS = 2;
const CHANCES = 2 ** 22 * RANKS;
const SHORTS = 2 ** 14 * CHANCES;

function keyOf(score: number, chance: number, rank: number, isExact: boolean): number {
  return (UNITS - score) * SHORTS + (UNITS - chance) * CHANCES + rank * RANKS + (isExact ? 1 : 0);
}

function rankOf(key: number): number {
  return Math.floor((key % CHANCES) / RANKS);
}

/** How many items of each list matched: the first of its `found`. */
export interface Totals {
  readonly trainings: number;
  readonly offers: number;
  readonly companies: number;
}

/** Which items of a side are looked at. */
export interface Those {
  /** Those of near occupations too. */
  readonly withClose: boolean;
  /** Only those that have the name or the certification asked, or only the others; null: both. */
  readonly leading: boolean | null;
}

/** Trainings from the best down. */
export function orderTrainings(sides: Sides, totals: Totals, those: Those): SideOrder {
  const keys = new Float64Array(totals.trainings);
  const { index, trainings } = sides;
  const count = addKeys(keys, 0, sides, trainings, totals.trainings, index.trainings.rankOf, those);
  return new SideOrder(keys.subarray(0, count), (key) =>
    key % RANKS === 1 ? key : exactKey(sides, trainings, index.trainings.byRank[rankOf(key)] as number, rankOf(key)),
  );
}

/** Offers and companies together, from the best down. */
export function orderEmployers(sides: Sides, totals: Totals, those: Those): SideOrder {
  const keys = new Float64Array(totals.offers + totals.companies);
  const { rankOfOffer, rankOfCompany } = sides.employers;
  let count = addKeys(keys, 0, sides, sides.offers, totals.offers, rankOfOffer, those);
  count = addKeys(keys, count, sides, sides.companies, totals.companies, rankOfCompany, those);
  return new SideOrder(keys.subarray(0, count), (key) => {
    if (key % RANKS === 1) return key;
    const { list, item } = employerAt(sides, rankOf(key));
    return exactKey(sides, list, item, rankOf(key));
  });
}

function exactKey(sides: Sides, list: SearchedList, item: number, rank: number): number {
  return keyOf(sideScore(list, item, sides.question), list.chanceOf(item), rank, true);
}

/** Those of near occupations were gathered last. */
function addKeys(
  keys: Float64Array,
  from: number,
  { question }: Sides,
  list: SearchedList,
  total: number,
  ranks: Uint32Array,
  { withClose, leading }: Those,
): number {
  const { found } = list.workspace;
  const isExact = question.point === null;
  let count = from;
  for (let i = 0; i < total; i++) {
    const item = found[i] as number;
    if (!withClose && list.workspace.isClose(item)) break;
    if (leading !== null && leads(list.workspace, item) !== leading) continue;
    const score = list.sideScore(item, isExact ? null : kmBelow(list, i), question);
    keys[count++] = keyOf(score, list.chanceOf(item), ranks[item] as number, isExact);
  }
  return count;
}
