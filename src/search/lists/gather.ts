import { cellRunsAround } from "../../lib/grid.ts";
import type { Question } from "../question/index.ts";
import { gatherHolding, noteWords } from "./gather-words.ts";
import { firstNotBelow } from "./runs.ts";
import type { SearchedList } from "./searched-list.ts";
import { Disc, keepInArea, keepWithin } from "./within.ts";
import { BY, type By } from "./workspace.ts";

/**
 * Notes in the workspace every item of the occupations asked, or that holds the words asked, in the place asked.
 * Gives how many. A company asked for several occupations keeps its best chance among the exact ones, else among the close ones.
 */
export function gather(
  list: SearchedList,
  question: Question,
  radiusKm: number,
  runs: readonly number[] = itemRuns(list, question, radiusKm),
): number {
  list.workspace.start();
  const { occupations, words, point, area } = question;
  const disc = point === null ? null : new Disc(list, point, radiusKm);
  let count = 0;
  if (occupations === null) {
    count = keepWithin(list, 0, gatherAll(list, runs), disc);
  } else {
    if (words !== null) noteWords(list, runs, words, occupations);
    count = gatherPosted(list, runs, disc, occupations.exact, 0, BY.occupation);
    if (words !== null) count = keepWithin(list, count, gatherHolding(list, words, count), disc);
    count = gatherPosted(list, runs, disc, occupations.close, count, BY.closeOccupation);
  }
  return area === null ? count : keepInArea(list, count, area);
}

/** Where what lies in the place asked may be: runs of items, [from, to) end to end. */
export function itemRuns({ index }: SearchedList, { point }: Question, radiusKm: number): number[] {
  if (point === null) return [0, index.size];
  const cells = cellRunsAround(point, radiusKm);
  const runs: number[] = [];
  let from = 0;
  for (let i = 0; i < cells.length; i += 2) {
    from = firstNotBelow(index.cell, from, index.size, cells[i] as number);
    const to = firstNotBelow(index.cell, from, index.size, cells[i + 1] as number);
    if (to > from) runs.push(from, to);
    from = to;
  }
  return runs;
}

function gatherAll({ workspace, bestChance }: SearchedList, runs: readonly number[]): number {
  let count = 0;
  for (let run = 0; run < runs.length; run += 2) {
    for (let item = runs[run] as number; item < (runs[run + 1] as number); item++) {
      workspace.mark(item, BY.words);
      workspace.found[count++] = item;
      if (bestChance !== null) workspace.chance[item] = bestChance[item] as number;
    }
  }
  return count;
}

function gatherPosted(
  { index, workspace, postedChances, postedVectors }: SearchedList,
  runs: readonly number[],
  disc: Disc | null,
  occupations: readonly number[],
  alreadyFound: number,
  by: By,
): number {
  const { offsets, values } = index.postings;
  const { found, roughKm, chance } = workspace;
  let count = alreadyFound;
  for (const occupation of occupations) {
    let at = offsets[occupation] as number;
    const end = offsets[occupation + 1] as number;
    for (let run = 0; run < runs.length && at < end; run += 2) {
      const to = runs[run + 1] as number;
      at = firstNotBelow(values, at, end, runs[run] as number);
      for (; at < end && (values[at] as number) < to; at++) {
        const item = values[at] as number;
        const km = disc === null ? 0 : disc.kmToPosted(postedVectors, at, item);
        if (km < 0) continue;
        const isNew = workspace.mark(item, by);
        if (isNew) {
          roughKm[count] = km;
          found[count++] = item;
        }
        if (postedChances === null) continue;
        const posted = postedChances[at] as number;
        if (isNew || (posted > (chance[item] as number) && workspace.isFound(item, by))) chance[item] = posted;
      }
    }
  }
  return count;
}
