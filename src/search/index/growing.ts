type Columns = Float64Array | Uint32Array | Int32Array | Uint16Array | Uint8Array;

/** A column of unknown final length. */
export interface Growing<Column extends Columns> {
  readonly length: number;
  push(value: number): void;
  /** The value appended at `position`. */
  at(position: number): number;
  /** What was appended; a view that the next one makes void. */
  values(): Column;
  /** A column of the final length whose i-th value is the one appended at `order[i]`. */
  inOrder(order: Uint32Array): Column;
}

const FIRST_LENGTH = 64;

/**
 * Numbers in a typed array that doubles: the collector does not look into it, and reading it in another order stays within the
 * processor's caches, which plain arrays of numbers overflow. One class a kind of array: code that meets several is four times slower.
 */
function kind<Column extends Columns>(make: (length: number) => Column): () => Growing<Column> {
  class GrowingColumn implements Growing<Column> {
    length = 0;
    #column: Column = make(FIRST_LENGTH);

    push(value: number): void {
      if (this.length === this.#column.length) {
        const longer = make(2 * this.length);
        longer.set(this.#column);
        this.#column = longer;
      }
      this.#column[this.length++] = value;
    }

    at(position: number): number {
      return this.#column[position] as number;
    }

    values(): Column {
      return this.#column.subarray(0, this.length) as Column;
    }

    inOrder(order: Uint32Array): Column {
      const from = this.#column;
      const column = make(order.length);
      for (let i = 0; i < order.length; i++) column[i] = from[order[i] as number] as number;
      return column;
    }
  }
  return () => new GrowingColumn();
}

export const uint32 = kind((length) => new Uint32Array(length));
export const int32 = kind((length) => new Int32Array(length));
export const uint16 = kind((length) => new Uint16Array(length));
export const uint8 = kind((length) => new Uint8Array(length));
export const float64 = kind((length) => new Float64Array(length));
