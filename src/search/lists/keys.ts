import type { Sort } from "../../domain/index.ts";
import { NO_DAY } from "../index/index.ts";
import type { Question } from "../question/index.ts";
import { UNITS } from "../scores.ts";
import type { SearchedList } from "./searched-list.ts";

/**
 * The place of an item in a sorted list as one exact number, smaller first: [close? 1 bit][what is sorted by, 28 bits]
 * [rank by id then source, 22 bits]. 51 bits in all, and a double holds 53.
 */
const RANKS = 2 ** 22;
const PRIMARIES = 2 ** 28;
const CHANCES = 2 ** 14;
/** 9999-12-31. */
const LAST_DAY = 2_932_896;
const DAYLESS = 2 ** 22 - 1;

export function sortKey(isClose: boolean, primary: number, rank: number): number {
  return ((isClose ? 1 : 0) * PRIMARIES + primary) * RANKS + rank;
}

export function rankOfKey(key: number): number {
  return key % RANKS;
}

/** What sorts the list: companies have no date and keep their best order. */
export function sortOf(list: SearchedList, sort: Sort): Sort {
  return sort === "date" && list.dayOf === null ? "best" : sort;
}

/** The public part of the key: tens of metres, days before the last one, or ten-thousandths short of a full score. */
export function shownPrimary(list: SearchedList, item: number, sort: Sort, question: Question): number {
  if (sort === "distance") return list.workspace.tensOfMetres[item] as number;
  if (sort === "date") {
    const day = list.dayOf?.(item) ?? NO_DAY;
    return day === NO_DAY ? DAYLESS : LAST_DAY - day;
  }
  return UNITS - list.sideScore(item, kmOf(list, item, question), question.today);
}

/** Both parts: in the best order, the chance that stays inside comes after what is shown. */
export function primary(list: SearchedList, item: number, sort: Sort, question: Question): number {
  const shown = shownPrimary(list, item, sort, question);
  return sort === "best" ? withChance(shown, list.chanceOf(item)) : shown;
}

export function withChance(shown: number, chance: number): number {
  return shown * CHANCES + UNITS - chance;
}

/** Km to the point asked, as shown; null without a point. */
export function kmOf(list: SearchedList, item: number, question: Question): number | null {
  return question.point === null ? null : (list.workspace.tensOfMetres[item] as number) / 100;
}
