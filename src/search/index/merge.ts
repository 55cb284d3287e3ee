import { compare, type Ids } from "./ids.ts";
import type { Ragged } from "./ragged.ts";
import type { Texts } from "./texts.ts";

/** Which row of two tables comes next: a row of the first as it is, a row of the second as its complement (negative). */
export type Picks = Int32Array;

type Column = Float64Array | Float32Array | Uint32Array | Int32Array | Uint16Array | Uint8Array;

/** The rows picked of one column of the two tables. */
export function pickColumn<C extends Column>(picks: Picks, first: C, second: C): C {
  const column = new (first.constructor as new (length: number) => C)(picks.length);
  for (let i = 0; i < picks.length; i++) {
    const pick = picks[i] as number;
    column[i] = (pick >= 0 ? first[pick] : second[~pick]) as number;
  }
  return column;
}

export function pickRagged(picks: Picks, first: Ragged<Uint16Array>, second: Ragged<Uint16Array>): Ragged<Uint16Array> {
  const values = new Uint16Array(first.values.length + second.values.length);
  const offsets = new Uint32Array(picks.length + 1);
  let length = 0;
  for (let i = 0; i < picks.length; i++) {
    const pick = picks[i] as number;
    const [from, row] = pick >= 0 ? [first, pick] : [second, ~pick];
    for (let at = from.offsets[row] as number; at < (from.offsets[row + 1] as number); at++) {
      values[length++] = from.values[at] as number;
    }
    offsets[i + 1] = length;
  }
  return { offsets, values: values.slice(0, length) };
}

/** The texts stay where they are: only where each is found is picked. */
export function pickTexts(picks: Picks, first: Texts, second: Texts): Texts {
  const shifted = second.chunkOf.map((chunk) => chunk + first.chunks.length);
  return {
    chunks: [...first.chunks, ...second.chunks],
    chunkOf: pickColumn(picks, first.chunkOf, shifted),
    startOf: pickColumn(picks, first.startOf, second.startOf),
    lengthOf: pickColumn(picks, first.lengthOf, second.lengthOf),
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
