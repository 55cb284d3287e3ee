/** Numbers in ascending order, sorted only as far as they are read: a heap is made at once, and popped on demand. */
export class LazyOrder {
  readonly length: number;
  readonly #heap: Float64Array;
  readonly #sorted: Float64Array;
  #left: number;

  /** Takes `values` as its own. */
  constructor(values: Float64Array) {
    this.length = values.length;
    this.#heap = values;
    this.#left = values.length;
    this.#sorted = new Float64Array(values.length);
    for (let at = (values.length >> 1) - 1; at >= 0; at--) this.#sink(at, values[at] as number);
  }

  /** The i-th smallest. */
  at(i: number): number {
    while (this.length - this.#left <= i) {
      this.#sorted[this.length - this.#left] = this.#heap[0] as number;
      this.#left--;
      if (this.#left > 0) this.#sink(0, this.#heap[this.#left] as number);
    }
    return this.#sorted[i] as number;
  }

  #sink(from: number, value: number): void {
    const heap = this.#heap;
    let at = from;
    for (let child = 2 * at + 1; child < this.#left; child = 2 * at + 1) {
      if (child + 1 < this.#left && (heap[child + 1] as number) < (heap[child] as number)) child++;
      if ((heap[child] as number) >= value) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = value;
  }
}
