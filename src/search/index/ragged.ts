import { type Growing, uint32 } from "./growing.ts";

/** Rows of different lengths, end to end: row i is `values[offsets[i]]` up to `values[offsets[i + 1]]`, that one left out. */
export interface Ragged<Column> {
  readonly offsets: Uint32Array;
  readonly values: Column;
}

type Columns = Int32Array | Uint16Array | Uint32Array;

/** Rows appended one after the other, then put in another order. */
export class GrowingRagged<Column extends Columns> {
  readonly #values: Growing<Column>;
  readonly #ends = uint32();

  /** `values`: an empty column of the kind wanted. */
  constructor(values: Growing<Column>) {
    this.#values = values;
  }

  pushRow(row: readonly number[]): void {
    for (const value of row) this.push(value);
    this.endRow();
  }

  /** Appends to the row that is not ended yet. */
  push(value: number): void {
    this.#values.push(value);
  }

  endRow(): void {
    this.#ends.push(this.#values.length);
  }

  /** The rows, the i-th being the one appended at `order[i]`. */
  inOrder(order: Uint32Array): Ragged<Column> {
    const offsets = new Uint32Array(order.length + 1);
    const positions = new Uint32Array(this.#values.length);
    const ends = this.#ends;
    let length = 0;
    for (let i = 0; i < order.length; i++) {
      const row = order[i] as number;
      const end = ends.at(row);
      for (let at = row === 0 ? 0 : ends.at(row - 1); at < end; at++) positions[length++] = at;
      offsets[i + 1] = length;
    }
    return { offsets, values: this.#values.inOrder(positions) };
  }
}

/**
 * For each value, the rows that hold it, in ascending order: what `Ragged` says, read the other way. `from`, as long as
 * `rows.values`, is told where in it each comes from.
 */
export function invert(
  rows: Ragged<Uint16Array | Uint32Array>,
  values: number,
  from: Uint32Array | null = null,
): Ragged<Uint32Array> {
  const offsets = new Uint32Array(values + 1);
  for (const value of rows.values) offsets[value + 1] = (offsets[value + 1] as number) + 1;
  for (let value = 0; value < values; value++) {
    offsets[value + 1] = (offsets[value + 1] as number) + (offsets[value] as number);
  }
  const next = offsets.slice();
  const inverted = new Uint32Array(rows.values.length);
  for (let row = 0; row + 1 < rows.offsets.length; row++) {
    for (let at = rows.offsets[row] as number; at < (rows.offsets[row + 1] as number); at++) {
      const value = rows.values[at] as number;
      const position = next[value] as number;
      next[value] = position + 1;
      inverted[position] = row;
      if (from !== null) from[position] = at;
    }
  }
  return { offsets, values: inverted };
}
