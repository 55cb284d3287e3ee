/** No bound is above this: it is a full score. */
const MOST = 10_000;

/** Employers with their bounds, in room that is kept from search to search: a search runs to its end before another starts. */
export class Bounded {
  size = 0;
  /** The highest bound; −1 without any. */
  most = -1;
  items = new Uint32Array(0);
  /** Their part of the score, or a little more. */
  scores = new Uint16Array(0);
  bounds = new Uint16Array(0);
  #places = new Uint32Array(0);
  /** By bound: how many have it, and where the next of them goes. */
  readonly #counts = new Uint32Array(MOST + 1);
  readonly #next = new Uint32Array(MOST + 1);

  /** Forgets those of the search before, and makes room. */
  start(room: number): void {
    this.#counts.fill(0, 0, this.most + 1);
    this.size = 0;
    this.most = -1;
    if (room <= this.items.length) return;
    this.items = new Uint32Array(room);
    this.scores = new Uint16Array(room);
    this.bounds = new Uint16Array(room);
    this.#places = new Uint32Array(room);
  }

  add(item: number, score: number, bound: number): void {
    this.items[this.size] = item;
    this.scores[this.size] = score;
    this.bounds[this.size++] = bound;
    this.#counts[bound]!++;
    if (bound > this.most) this.most = bound;
  }

  /** The bound with which a band of about `wanted` ends that starts at `from`; it is not under `least`, nor under 0. */
  lastBound(from: number, wanted: number, least: number): number {
    const end = Math.max(0, least);
    let count = 0;
    let bound = from;
    for (; bound > end; bound--) {
      count += this.#counts[bound] as number;
      if (count >= wanted) return bound;
    }
    return bound;
  }

  /** The places of those with bounds from `from` down to `to`, the best first; void once another band is asked. */
  inOrder(from: number, to: number): Uint32Array {
    const { bounds, size } = this;
    let count = 0;
    for (let bound = from; bound >= to; bound--) {
      this.#next[bound] = count;
      count += this.#counts[bound] as number;
    }
    for (let i = 0; i < size; i++) {
      const bound = bounds[i] as number;
      if (bound <= from && bound >= to) this.#places[this.#next[bound]!++] = i;
    }
    return this.#places.subarray(0, count);
  }
}
