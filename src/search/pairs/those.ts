import { leads, type SearchedList } from "../lists/index.ts";
import type { AskedOccupations } from "../question/index.ts";
import { EXACT, type Sides } from "./pair.ts";

/** Which pairs one pass looks at. */
export interface Those {
  /** EXACT for those that share an occupation asked, CLOSE for those that only share one near. */
  readonly match: number;
  /** Only those whose employer (whose training) has the name asked, or only the others; null: both. */
  readonly leadingEmployers: boolean | null;
  readonly leadingTrainings: boolean | null;
}

/** Whether two that have this occupation go together by it; when none is asked, by any. */
export function isWanted(occupation: number, asked: AskedOccupations | null, match: number): boolean {
  return asked === null || asked.matchOf[occupation] === match;
}

/**
 * The items of a list that a pass looks at, by their place among those found. Those of near occupations were gathered last:
 * none of them has an occupation asked.
 */
export function eachLooked(
  list: SearchedList,
  total: number,
  match: number,
  leading: boolean | null,
  visit: (item: number, i: number) => void,
): void {
  const { found } = list.workspace;
  for (let i = 0; i < total; i++) {
    const item = found[i] as number;
    if (match === EXACT && list.workspace.isClose(item)) return;
    if (leading === null || leads(list.workspace, item) === leading) visit(item, i);
  }
}

/** A side's part of the score, or a little more: from a distance that is not above the real one. */
export function mostOfSide(list: SearchedList, item: number, km: number, { question }: Sides): number {
  return list.sideScore(item, question.point === null ? null : km, question);
}
