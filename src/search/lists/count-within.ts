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
  const point = question.point as Point;
  const disc = new Disc(list, point, radiusKm);
  const posted = new Posted(list, question.occupations?.exact ?? []);
  let count = 0;
  for (const { from, to, isInside } of stretches(list, point, radiusKm)) {
    posted.moveTo(from, to);
    for (let i = 0; i < posted.size; i++) count += posted.count(i, isInside ? null : disc, question.today);
  }
  return count;
}

/** The postings of some occupations, the commonest first, in one stretch of items at a time; stretches ascend. */
class Posted {
  readonly size: number;
  readonly #list: SearchedList;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #lasts: Uint32Array;

  constructor(list: SearchedList, occupations: readonly number[]) {
    const { offsets } = list.index.postings;
    const postedOf = (occupation: number) => (offsets[occupation + 1] as number) - (offsets[occupation] as number);
    const commonestFirst = occupations.toSorted((a, b) => postedOf(b) - postedOf(a));
    this.size = occupations.length;
    this.#list = list;
    this.#starts = new Uint32Array(this.size);
    this.#ends = Uint32Array.from(commonestFirst, (occupation) => offsets[occupation] as number);
    this.#lasts = Uint32Array.from(commonestFirst, (occupation) => offsets[occupation + 1] as number);
  }

  /** On to the items in [from, to). */
  moveTo(from: number, to: number): void {
    const { values } = this.#list.index.postings;
    for (let i = 0; i < this.size; i++) {
      const last = this.#lasts[i] as number;
      const start = firstNotBelow(values, this.#ends[i] as number, last, from);
      this.#starts[i] = start;
      this.#ends[i] = firstNotBelow(values, start, last, to);
    }
  }

  /** Of the items of the i-th occupation, those that no occupation before it has, that do not end before `today` and lie in the disc; null: all do. */
  count(i: number, disc: Disc | null, today: number): number {
    const { index, lastDay, postedVectors } = this.#list;
    const { values } = index.postings;
    const from = this.#starts[i] as number;
    const to = this.#ends[i] as number;
    const before = this.#noteBefore(i);
    if (disc !== null) return disc.count({ values, vectors: postedVectors, from, to, skipped, lastDay, today });
    if (lastDay === null) return to - from - before;
    let count = 0;
    for (let at = from; at < to; at++) {
      if (skipped[at - from] === 0 && (lastDay[values[at] as number] as number) >= today) count++;
    }
    return count;
  }

  /** Notes in `skipped` which items of the i-th occupation have one before it; gives how many. */
  #noteBefore(i: number): number {
    const from = this.#starts[i] as number;
    const to = this.#ends[i] as number;
    if (to - from > skipped.length) skipped = new Uint8Array(2 * (to - from));
    skipped.fill(0, 0, to - from);
    let count = 0;
    for (let other = 0; other < i; other++) {
      count += noteShared(
        this.#list.index.postings.values,
        this.#starts[other] as number,
        this.#ends[other] as number,
        from,
        to,
      );
    }
    return count;
  }
}

/** By place in a stretch: 1 for an item that was counted. Kept from search to search: one runs to its end before another starts. */
let skipped = new Uint8Array(0);

/** Both ascend: where the values of [from, to) that are in [head, end) stand. Gives how many were not noted yet. */
function noteShared(values: Uint32Array, head: number, end: number, from: number, to: number): number {
  let count = 0;
  let other = head;
  for (let at = from; at < to; at++) {
    const item = values[at] as number;
    while (other < end && (values[other] as number) < item) other++;
    if (other === end) return count;
    if (values[other] !== item || skipped[at - from] === 1) continue;
    skipped[at - from] = 1;
    count++;
  }
  return count;
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
