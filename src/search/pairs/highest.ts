/** For each of some rows, the `capacity` highest numbers it was shown; all are 0 or more. */
export class Highest {
  readonly #capacity: number;
  readonly #kept: Int16Array;

  constructor(rows: number, capacity: number) {
    this.#capacity = capacity;
    this.#kept = new Int16Array(rows * capacity).fill(-1);
  }

  /** The lowest number kept of a row; −1 until it has `capacity` of them. */
  lowest(row: number): number {
    return this.#kept[(row + 1) * this.#capacity - 1] as number;
  }

  add(row: number, value: number): void {
    const kept = this.#kept;
    const first = row * this.#capacity;
    let at = first + this.#capacity - 1;
    if (value <= (kept[at] as number)) return;
    for (; at > first && (kept[at - 1] as number) < value; at--) kept[at] = kept[at - 1] as number;
    kept[at] = value;
  }

  /** Forgets what a row was shown. */
  clear(row: number): void {
    this.#kept.fill(-1, row * this.#capacity, (row + 1) * this.#capacity);
  }
}
