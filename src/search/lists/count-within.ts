import type { Point } from "../../lib/geometry.ts";
import { cellRunsAround, cellRunsWithin } from "../../lib/grid.ts";
import type { Question } from "../question/index.ts";
import { firstNotBelow } from "./runs.ts";
import type { SearchedList } from "./searched-list.ts";
import { Disc } from "./within.ts";

/** Items, [from, to), of cells that lie whole in the disc, or of cells that its edge crosses. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly isInside: boolean;
}

/**
 * How many items of the occupations asked lie within the radius of the point, each once, and are searched today. Only near the edge
 * are distances worked out; what has the commonest occupation alone, and lies well within, is not even looked at.
 */
export function countWithin(list: SearchedList, question: Question, radiusKm: number): number {
  const { lastDay, postedVectors } = list;
  const { values } = list.index.postings;
  const point = question.point as Point;
  const disc = new Disc(list, point, radiusKm);
  const posted = new Posted(list.index.postings, question.occupations?.exact ?? []);
  let count = 0;
  for (const { from, to, isInside } of stretches(list, point, radiusKm)) {
    posted.moveTo(from, to);
    for (let i = 0; i < posted.size; i++) {
      const end = posted.ends[i] as number;
      let at = posted.starts[i] as number;
      if (i === 0 && isInside && lastDay === null) {
        count += end - at;
        continue;
      }
      for (; at < end; at++) {
        const item = values[at] as number;
        if (i > 0 && posted.isBefore(item, i)) continue;
        if (lastDay !== null && (lastDay[item] as number) < question.today) continue;
        if (isInside || disc.kmToPosted(postedVectors, at, item) >= 0) count++;
      }
    }
  }
  return count;
}

/** The postings of some occupations, the commonest first, in one stretch of items at a time; stretches ascend. */
class Posted {
  readonly size: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly #values: Uint32Array;
  readonly #last: Uint32Array;
  /** By occupation: where the item last asked for would stand. */
  readonly #heads: Uint32Array;

  constructor({ offsets, values }: SearchedList["index"]["postings"], occupations: readonly number[]) {
    const postedOf = (occupation: number) => (offsets[occupation + 1] as number) - (offsets[occupation] as number);
    const commonestFirst = occupations.toSorted((a, b) => postedOf(b) - postedOf(a));
    this.size = occupations.length;
    this.#values = values;
    this.starts = new Uint32Array(this.size);
    this.ends = Uint32Array.from(commonestFirst, (occupation) => offsets[occupation] as number);
    this.#last = Uint32Array.from(commonestFirst, (occupation) => offsets[occupation + 1] as number);
    this.#heads = new Uint32Array(this.size);
  }

  /** On to the items in [from, to). */
  moveTo(from: number, to: number): void {
    for (let i = 0; i < this.size; i++) {
      const last = this.#last[i] as number;
      const start = firstNotBelow(this.#values, this.ends[i] as number, last, from);
      this.starts[i] = start;
      this.ends[i] = firstNotBelow(this.#values, start, last, to);
      this.#heads[i] = start;
    }
  }

  /** Whether the item has one of the first `count` occupations. Items are asked for in their order, for one `count` after the other. */
  isBefore(item: number, count: number): boolean {
    for (let i = 0; i < count; i++) {
      const end = this.ends[i] as number;
      let head = this.#heads[i] as number;
      // A greater `count` starts again.
      if (head > (this.starts[i] as number) && (this.#values[head - 1] as number) >= item)
        head = this.starts[i] as number;
      while (head < end && (this.#values[head] as number) < item) head++;
      this.#heads[i] = head;
      if (head < end && this.#values[head] === item) return true;
    }
    return false;
  }
}

/** Ascending. */
function stretches({ index }: SearchedList, point: Point, radiusKm: number): Stretch[] {
  const around = cellRunsAround(point, radiusKm);
  const within = cellRunsWithin(point, radiusKm);
  const found: Stretch[] = [];
  let item = 0;
  const upTo = (cell: number, isInside: boolean) => {
    const from = item;
    item = firstNotBelow(index.cell, from, index.size, cell);
    if (item > from) found.push({ from, to: item, isInside });
  };
  let inner = 0;
  for (let run = 0; run < around.length; run += 2) {
    const end = around[run + 1] as number;
    item = firstNotBelow(index.cell, item, index.size, around[run] as number);
    for (; inner < within.length && (within[inner] as number) < end; inner += 2) {
      upTo(within[inner] as number, false);
      upTo(within[inner + 1] as number, true);
    }
    upTo(end, false);
  }
  return found;
}
