type Columns = Float64Array | Uint32Array | Int32Array | Uint16Array | Uint8Array;

/** A typed array of unknown final length: a million values cost their bytes, not a million boxed numbers. */
export class Growing<Column extends Columns> {
  readonly #make: (length: number) => Column;
  #values: Column;
  #length = 0;

  constructor(make: (length: number) => Column) {
    this.#make = make;
    this.#values = make(1024);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = this.#make(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
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
