import { cellRunsAround, cellRunsWithin } from "../../lib/grid.ts";
import { Disc, firstNotBelow, isSifted, passes, type SearchedList } from "../lists/index.ts";
import type { Question } from "../question/index.ts";

/** How many items of an occupation are found. */
type Counter = (occupation: number) => number;

/**
 * Counts the items of one occupation after another where the question looks, `radiusKm` around its point if it has one. Items are
 * in the order of their cells: those of cells that the circle holds whole are counted without being looked at, unless each has to
 * be, for a filter or for its last day.
 */
export function createCounter(list: SearchedList, question: Question, radiusKm: number): Counter {
  const { point, area } = question;
  const { index } = list;
  const sifts = isSifted(list, question);
  const isKept = (item: number) =>
    (area === null || area[index.departement[item] as number] === 1) && (!sifts || passes(list, item, question));
  if (point === null) {
    const all = [0, index.size];
    return area === null && !sifts ? countIn(list, all) : countThose(list, all, isKept);
  }
  const disc = new Disc(list, point, radiusKm);
  const inside = itemRuns(list, cellRunsWithin(point, radiusKm));
  const countEdge = countThose(
    list,
    between(itemRuns(list, cellRunsAround(point, radiusKm)), inside),
    (item) => disc.kmTo(item) >= 0 && isKept(item),
  );
  const countInside = sifts ? countThose(list, inside, isKept) : countIn(list, inside);
  return (occupation) => countInside(occupation) + countEdge(occupation);
}

/** Runs of items, [from, to) end to end, of runs of cells. */
function itemRuns({ index: { cell, size } }: SearchedList, cells: readonly number[]): number[] {
  const runs: number[] = [];
  let from = 0;
  for (let i = 0; i < cells.length; i += 2) {
    from = firstNotBelow(cell, from, size, cells[i] as number);
    const to = firstNotBelow(cell, from, size, cells[i + 1] as number);
    if (to > from) runs.push(from, to);
    from = to;
  }
  return runs;
}

/** What `runs` hold besides `others`, each of which lies in one of them. */
function between(runs: readonly number[], others: readonly number[]): number[] {
  const rest: number[] = [];
  let other = 0;
  for (let run = 0; run < runs.length; run += 2) {
    let from = runs[run] as number;
    const to = runs[run + 1] as number;
    for (; other < others.length && (others[other] as number) < to; other += 2) {
      if ((others[other] as number) > from) rest.push(from, others[other] as number);
      from = others[other + 1] as number;
    }
    if (to > from) rest.push(from, to);
  }
  return rest;
}

function countIn({ index: { postings } }: SearchedList, runs: readonly number[]): Counter {
  const { offsets, values } = postings;
  return (occupation) => {
    let at = offsets[occupation] as number;
    const end = offsets[occupation + 1] as number;
    let count = 0;
    for (let run = 0; run < runs.length && at < end; run += 2) {
      const from = firstNotBelow(values, at, end, runs[run] as number);
      at = firstNotBelow(values, from, end, runs[run + 1] as number);
      count += at - from;
    }
    return count;
  };
}

function countThose(
  { index: { postings } }: SearchedList,
  runs: readonly number[],
  isKept: (item: number) => boolean,
): Counter {
  const { offsets, values } = postings;
  return (occupation) => {
    let at = offsets[occupation] as number;
    const end = offsets[occupation + 1] as number;
    let count = 0;
    for (let run = 0; run < runs.length && at < end; run += 2) {
      const to = runs[run + 1] as number;
      at = firstNotBelow(values, at, end, runs[run] as number);
      for (; at < end && (values[at] as number) < to; at++) if (isKept(values[at] as number)) count++;
    }
    return count;
  };
}
