import { cellRunsAround } from "../../lib/grid.ts";
import { PAIR_WEIGHT } from "../scores.ts";
import type { Floor } from "./floor.ts";
import { employerAt, pairOf, type Sides } from "./pair.ts";
import type { SideOrder } from "./side-order.ts";
import type { PairStream } from "./stream.ts";
import type { Variety } from "./variety.ts";

/** Trainings in the order of the grid, with the score of each. */
export interface TrainingsOnGrid {
  readonly items: Uint32Array;
  readonly scores: Uint16Array;
  readonly best: number;
}

/** Pairs without a home point: employers from the best down, each with the trainings that the grid finds within the radius. */
export function pairsAnywhere(
  sides: Sides,
  trainings: TrainingsOnGrid,
  employers: SideOrder,
  match: number,
  variety: Variety,
  floor: Floor,
): PairStream {
  let next = 0;
  return {
    bound: () =>
      next === employers.length || trainings.items.length === 0
        ? Number.NEGATIVE_INFINITY
        : employers.scoreAt(next) + trainings.best + PAIR_WEIGHT,
    advance(give) {
      const employerRank = employers.rankAt(next);
      const employerScore = employers.scoreAt(next++);
      const { list, item } = employerAt(sides, employerRank);
      const point = { lat: list.index.lat[item] as number, lon: list.index.lon[item] as number };
      eachNear(sides, trainings, cellRunsAround(point, sides.radiusKm), (i) => {
        const training = trainings.items[i] as number;
        if (variety.isTrainingUsed(training)) return;
        const trainingScore = trainings.scores[i] as number;
        const pair = pairOf(sides, { training, trainingScore, employerRank, employerScore, match, floor: floor.score });
        if (pair !== null) give(pair);
      });
    },
  };
}

/** The trainings whose scores an order knows, put back in the order of the grid. */
export function onGrid(sides: Sides, trainings: SideOrder): TrainingsOnGrid {
  const keys = new Float64Array(trainings.length);
  for (let i = 0; i < keys.length; i++) {
    keys[i] = (sides.index.trainings.byRank[trainings.rankAt(i)] as number) * SCORES + trainings.scoreAt(i);
  }
  keys.sort();
  return {
    items: Uint32Array.from(keys, (key) => Math.floor(key / SCORES)),
    scores: Uint16Array.from(keys, (key) => key % SCORES),
    best: trainings.length === 0 ? 0 : trainings.scoreAt(0),
  };
}

const SCORES = 2 ** 14;

function eachNear(
  sides: Sides,
  { items }: TrainingsOnGrid,
  cells: readonly number[],
  visit: (i: number) => void,
): void {
  const { cell } = sides.index.trainings;
  let i = 0;
  for (let run = 0; run < cells.length; run += 2) {
    i = firstAtCell(items, cell, i, cells[run] as number);
    for (; i < items.length && (cell[items[i] as number] as number) < (cells[run + 1] as number); i++) visit(i);
  }
}

/** The first position from `from` on whose item lies in that cell or a later one. */
function firstAtCell(items: Uint32Array, cell: Uint32Array, from: number, wanted: number): number {
  let low = from;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cell[items[middle] as number] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
