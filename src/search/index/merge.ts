import type { Ids } from "./ids.ts";
import type { ItemTexts } from "./item-texts.ts";
import type { Ragged } from "./ragged.ts";
import { compare } from "./text-order.ts";
import { sizeOf, type Texts } from "./texts.ts";

/** Which row of two tables comes next: a row of the first as it is, a row of the second as its complement (negative). */
export type Picks = Int32Array;

/** Rows picked one after the other from one table: copied at once, where one by one would cost thirty times that. */
interface Run {
  readonly isSecond: boolean;
  readonly start: number;
  readonly end: number;
}

/** The picks, and the same as runs. */
export interface Runs {
  readonly size: number;
  readonly picks: Picks;
  readonly runs: readonly Run[];
}

export function runsOf(picks: Picks): Runs {
  const runs: Run[] = [];
  for (let i = 0; i < picks.length; ) {
    const pick = picks[i] as number;
    const isSecond = pick < 0;
    const step = isSecond ? -1 : 1;
    const from = i++;
    while (i < picks.length && picks[i] === pick + step * (i - from)) i++;
    const start = isSecond ? ~pick : pick;
    runs.push({ isSecond, start, end: start + i - from });
  }
  return { size: picks.length, picks, runs };
}

type Column = Float64Array | Float32Array | Uint32Array | Int32Array | Uint16Array | Uint8Array;

/** The rows picked of one column of the two tables. */
export function pickColumn<C extends Column>({ size, runs }: Runs, first: C, second: C): C {
  const column = new (first.constructor as new (length: number) => C)(size);
  let length = 0;
  for (const { isSecond, start, end } of runs) {
    column.set((isSecond ? second : first).subarray(start, end), length);
    length += end - start;
  }
  return column;
}

export function pickRagged(
  { size, runs }: Runs,
  first: Ragged<Uint16Array>,
  second: Ragged<Uint16Array>,
): Ragged<Uint16Array> {
  const values = new Uint16Array(first.values.length + second.values.length);
  const offsets = new Uint32Array(size + 1);
  let rows = 0;
  let length = 0;
  for (const { isSecond, start, end } of runs) {
    const from = isSecond ? second : first;
    const shift = length - (from.offsets[start] as number);
    values.set(from.values.subarray(from.offsets[start], from.offsets[end]), length);
    for (let row = start + 1; row <= end; row++) offsets[++rows] = (from.offsets[row] as number) + shift;
    length = offsets[rows] as number;
  }
  return { offsets, values: values.slice(0, length) };
}

/** The texts stay where they are: only which they are is picked. Neither may be made of two itself. */
export function pickTexts(picks: Picks, first: Texts, second: Texts): Texts {
  if (first.picks !== null || second.picks !== null) throw new Error("texts: got a table made of two, expected one.");
  return { picks, first: first.first, second: second.first };
}

/** Of items taken apart: the frames of the second come after those of the first. */
export function pickItemTexts(runs: Runs, first: ItemTexts, second: ItemTexts): ItemTexts {
  const frames = sizeOf(first.frames);
  const all = Int32Array.from({ length: frames + sizeOf(second.frames) }, (_, i) => (i < frames ? i : ~(i - frames)));
  return {
    frames: pickTexts(all, first.frames, second.frames),
    frameOf: pickColumn(
      runs,
      first.frameOf,
      second.frameOf.map((frame) => frame + frames),
    ),
    values: pickTexts(runs.picks, first.values, second.values),
  };
}

/** Merges two orders of ids, without the ranks of the first that `isKept` refuses. The second is short: its places are looked up. */
export function mergeRanks(first: Ids, firstSize: number, second: Ids, secondSize: number, isKept: Uint8Array): Picks {
  const picks = new Int32Array(firstSize + secondSize);
  let length = 0;
  let rank = 0;
  const takeUpTo = (end: number) => {
    for (; rank < end; rank++) if (isKept[rank] === 1) picks[length++] = rank;
  };
  for (let added = 0; added < secondSize; added++) {
    takeUpTo(first.rankFrom(second.idAt(added), second.sourceAt(added)));
    picks[length++] = ~added;
  }
  takeUpTo(firstSize);
  return picks.slice(0, length);
}

/** The ids picked of two orders, read where they are. */
export function pickIds(picks: Picks, first: Ids, second: Ids): Ids {
  const at = (rank: number, read: (ids: Ids, rank: number) => string) => {
    const pick = picks[rank] as number;
    return pick >= 0 ? read(first, pick) : read(second, ~pick);
  };
  const idAt = (rank: number) => at(rank, (ids, own) => ids.idAt(own));
  const sourceAt = (rank: number) => at(rank, (ids, own) => ids.sourceAt(own));
  return {
    columns: null,
    idAt,
    sourceAt,
    rankFrom(id, source) {
      let low = 0;
      let high = picks.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((compare(idAt(middle), id) || compare(sourceAt(middle), source)) < 0) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
