import { DAYLESS, GREATEST_CHANCE, LAST_DAY, type Sort, sortOfList } from "../../domain/index.ts";
import { NO_DAY, ROUGHNESS_KM } from "../index/index.ts";
import type { Question } from "../question/index.ts";
import { UNITS } from "../scores.ts";
import { bandOf } from "./company-list.ts";
import { wordRank } from "./gather-words.ts";
import type { SearchedList } from "./searched-list.ts";
import { kmTo } from "./within.ts";

/**
 * The place of an item in a sorted list as one exact number, smaller first: [close? 1 bit][what is sorted by, 30 bits]
 * [rank by id then source, 22 bits]. 53 bits in all, and a double holds 53.
 */
const RANKS = 2 ** 22;
const PRIMARIES = 2 ** 30;
const CHANCES = 2 ** 14;
/** Which words an item holds comes before its score, in the best order. */
const WORD_RANKS = UNITS + 1;

/** What is shown of a key of the best order, or of a distance, is under this. */
export const MOST_SHOWN = 8 * WORD_RANKS;

/** Every key of a close item is this or more. */
export const CLOSE_KEYS = PRIMARIES * RANKS;

export function sortKey(isClose: boolean, primary: number, rank: number): number {
  return ((isClose ? 1 : 0) * PRIMARIES + primary) * RANKS + rank;
}

export function rankOfKey(key: number): number {
  return key % RANKS;
}

/** What sorts the list: companies have no date and keep their best order. */
export function sortOf(list: SearchedList, sort: Sort): Sort {
  return sortOfList(list.index.name, sort);
}

/**
 * The public part of the key: tens of metres, days before the last one, or ten-thousandths short of a full score. Of a company
 * in the best order, no more than its band and its distance say: never after its own key.
 */
export function shownPrimary(list: SearchedList, item: number, sort: Sort, question: Question): number {
  const km = kmOf(list, item, question);
  if (sort !== "best") return primaryAt(list, item, sort, question, km);
  const score =
    list.chanceAt === null
      ? list.sideScore(item, km, question)
      : list.chanceAt(GREATEST_CHANCE[bandOf(list.chanceOf(item))], km);
  return wordsAhead(list, item, question) + UNITS - score;
}

/** The key of an item that matched. */
export function keyOf(list: SearchedList, item: number, sort: Sort, question: Question): number {
  return keyAt(list, item, sort, question, kmOf(list, item, question), list.index.rankOf[item] as number);
}

/**
 * The public part of the key of the i-th item found, or a little less, made from a distance that is not above its own: it
 * rules out most items, cheaply. It is less by `SLACK` at most.
 */
export function primaryBelow(list: SearchedList, i: number, sort: Sort, question: Question): number {
  const km = question.point === null ? null : kmBelow(list, i);
  return primaryAt(list, list.workspace.found[i] as number, sort, question, km);
}

/** Twenty metres are two tens of metres, or less than seven ten-thousandths of the best score; and each is rounded. */
export const SLACK = 8;

/** A distance as shown, or a little below it, of the i-th item found. */
export function kmBelow(list: SearchedList, i: number): number {
  return Math.max(0, (list.workspace.roughKm[i] as number) - ROUGHNESS_KM);
}

function keyAt(
  list: SearchedList,
  item: number,
  sort: Sort,
  question: Question,
  km: number | null,
  rank: number,
): number {
  const shown = primaryAt(list, item, sort, question, km);
  const primary = sort === "best" ? withChance(shown, list.chanceOf(item)) : shown;
  return sortKey(list.workspace.isClose(item), primary, rank);
}

function primaryAt(list: SearchedList, item: number, sort: Sort, question: Question, km: number | null): number {
  if (sort === "distance") return Math.round((km ?? 0) * 100);
  if (sort === "date") {
    const day = list.dayOf?.(item) ?? NO_DAY;
    return day === NO_DAY ? DAYLESS : LAST_DAY - day;
  }
  const score = list.chanceAt === null ? list.sideScore(item, km, question) : list.chanceAt(list.chanceOf(item), km);
  return wordsAhead(list, item, question) + UNITS - score;
}

function wordsAhead({ workspace }: SearchedList, item: number, { words }: Question): number {
  return words === null ? 0 : wordRank(workspace, item, words) * WORD_RANKS;
}

/** The same words, and another score. */
export function withScore(shown: number, score: number): number {
  return Math.floor(shown / WORD_RANKS) * WORD_RANKS + UNITS - score;
}

export function withChance(shown: number, chance: number): number {
  return shown * CHANCES + UNITS - chance;
}

/** Km to the point asked, as shown; null without a point. */
export function kmOf(list: SearchedList, item: number, question: Question): number | null {
  return question.point === null ? null : kmTo(question.point, list, item);
}
