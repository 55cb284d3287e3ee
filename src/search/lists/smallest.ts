/** Keeps the `capacity` smallest of the numbers it is shown: a heap with the largest on top. */
export class Smallest {
  readonly #heap: Float64Array;
  #size = 0;

  constructor(capacity: number) {
    this.#heap = new Float64Array(capacity);
  }

  /** Numbers that are not below this one would not be kept. */
  get limit(): number {
    return this.#size < this.#heap.length ? Number.POSITIVE_INFINITY : (this.#heap[0] as number);
  }

  push(value: number): void {
    if (this.#size < this.#heap.length) this.#rise(value);
    else if (value < (this.#heap[0] as number)) this.#sink(value);
  }

  /** Ascending. */
  sorted(): Float64Array {
    return this.#heap.slice(0, this.#size).sort();
  }

  #rise(value: number): void {
    let at = this.#size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.#heap[parent] as number) >= value) break;
      this.#heap[at] = this.#heap[parent] as number;
      at = parent;
    }
    this.#heap[at] = value;
  }

  #sink(value: number): void {
    let at = 0;
    for (let child = 1; child < this.#size; child = 2 * at + 1) {
      if (child + 1 < this.#size && (this.#heap[child + 1] as number) > (this.#heap[child] as number)) child++;
      if ((this.#heap[child] as number) <= value) break;
      this.#heap[at] = this.#heap[child] as number;
      at = child;
    }
    this.#heap[at] = value;
  }
}
