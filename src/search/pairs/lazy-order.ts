/**
 * Numbers in ascending order, sorted only as far as they are read: a heap is made at once and popped on demand. Its numbers
 * may be too low at first; `refine` gives the right one, never lower, when one comes to the top, and leaves a right one as it is.
 */
export class LazyOrder {
  readonly length: number;
  readonly #heap: Float64Array;
  readonly #sorted: Float64Array;
  readonly #refine: (value: number) => number;
  #left: number;

  /** Takes `values` as its own. */
  constructor(values: Float64Array, refine: (value: number) => number) {
    this.length = values.length;
    this.#heap = values;
    this.#refine = refine;
    this.#left = values.length;
    this.#sorted = new Float64Array(values.length);
    for (let at = (values.length >> 1) - 1; at >= 0; at--) this.#sink(at, values[at] as number);
  }

  /** The i-th smallest, from 0; `i` is under `length`. */
  at(i: number): number {
    while (this.length - this.#left <= i) this.#popOne();
    return this.#sorted[i] as number;
  }

  #popOne(): void {
    const top = this.#heap[0] as number;
    const refined = this.#refine(top);
    if (refined !== top) {
      this.#sink(0, refined);
      return;
    }
    this.#sorted[this.length - this.#left] = top;
    this.#left--;
    if (this.#left > 0) this.#sink(0, this.#heap[this.#left] as number);
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
