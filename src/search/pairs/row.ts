import type { Point } from "../../lib/geometry.ts";
import { cellRunsAround } from "../../lib/grid.ts";
import type { Sides } from "./pair.ts";

/** The trainings of one occupation, with what most pairs are ruled out by. */
export interface Row {
  readonly length: number;
  /** Their numbers in their side. */
  readonly numbers: Uint32Array;
  readonly bounds: Uint16Array;
  /** In the order of the grid, their cells; null: from the best bound down. */
  readonly cells: Uint32Array | null;
}

/** The trainings of a pass, by number: their items and their bounds. */
interface Numbered {
  readonly items: Uint32Array;
  readonly bounds: Uint16Array;
}

/** Fewer than this are looked at one after the other: finding those nearby would cost more. */
const MOST_IN_TURN = 96;

/** Around a home point the best are near it; elsewhere what is near an employer is found on the grid. */
export function makeRow(side: Numbered, members: Uint32Array, { index, question }: Sides): Row {
  const isOnGrid = question.point === null && members.length > MOST_IN_TURN;
  const keys = new Float64Array(members.length);
  for (let i = 0; i < keys.length; i++) {
    const number = members[i] as number;
    const first = isOnGrid ? (side.items[number] as number) : FULL - (side.bounds[number] as number);
    keys[i] = first * NUMBERS + number;
  }
  keys.sort();
  const numbers = new Uint32Array(keys.length);
  const bounds = new Uint16Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const number = (keys[i] as number) % NUMBERS;
    numbers[i] = number;
    bounds[i] = side.bounds[number] as number;
  }
  return { length: numbers.length, numbers, bounds, cells: isOnGrid ? cellsOf(side, numbers, index) : null };
}

function cellsOf({ items }: Numbered, numbers: Uint32Array, { trainings }: Sides["index"]): Uint32Array {
  const cells = new Uint32Array(numbers.length);
  for (let i = 0; i < cells.length; i++) cells[i] = trainings.cell[items[numbers[i] as number] as number] as number;
  return cells;
}

const NUMBERS = 2 ** 22;
const FULL = 2 ** 16;

/** The places in a row on the grid that may lie within that many km of a point. */
export function eachNear(cells: Uint32Array, point: Point, km: number, visit: (place: number) => void): void {
  const runs = cellRunsAround(point, km);
  let at = 0;
  for (let run = 0; run < runs.length; run += 2) {
    at = firstNotBelow(cells, at, runs[run] as number);
    for (; at < cells.length && (cells[at] as number) < (runs[run + 1] as number); at++) visit(at);
  }
}

function firstNotBelow(cells: Uint32Array, from: number, wanted: number): number {
  let low = from;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cells[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
