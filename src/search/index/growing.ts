type Columns = Float64Array | Uint32Array | Int32Array | Uint16Array | Uint8Array;

/**
 * A column of unknown final length: numbers are appended to a plain array, which V8 grows fastest, and end in a typed one,
 * which takes their bytes only.
 */
export class Growing<Column extends Columns> {
  readonly #make: (length: number) => Column;
  readonly #values: number[] = [];

  constructor(make: (length: number) => Column) {
    this.#make = make;
  }

  get length(): number {
    return this.#values.length;
  }

  push(value: number): void {
    this.#values.push(value);
  }

  /** The value appended at `position`. */
  at(position: number): number {
    return this.#values[position] as number;
  }

  /** A column of the final length whose i-th value is the one appended at `order[i]`. */
  inOrder(order: Uint32Array): Column {
    const column = this.#make(order.length);
    for (let i = 0; i < order.length; i++) column[i] = this.#values[order[i] as number] as number;
    return column;
  }
}

export const uint32 = () => new Growing((length) => new Uint32Array(length));
export const int32 = () => new Growing((length) => new Int32Array(length));
export const uint16 = () => new Growing((length) => new Uint16Array(length));
export const uint8 = () => new Growing((length) => new Uint8Array(length));
export const float64 = () => new Growing((length) => new Float64Array(length));
