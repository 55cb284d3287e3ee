import type { Pair } from "./pair.ts";

/**
 * A score that the last of `limit` binômes cannot be under, learnt from the pairs met so far: the lowest of `limit` pairs of
 * which no two share a training or an employer. Variety cannot exhaust those: a pair that is taken rules out itself, and at
 * most a half of its employer's others and a third of its training's; so `limit` − 1 taken always leave one of them free.
 */
export class Floor {
  readonly #limit: number;
  readonly #apart: Pair[] = [];
  #score = Number.NEGATIVE_INFINITY;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get score(): number {
    return this.#score;
  }

  learn(pair: Pair): void {
    if (pair.score <= this.#score) return;
    const apart = this.#apart;
    const lowest = apart.length < this.#limit ? apart.length : this.#lowest();
    for (let i = 0; i < apart.length; i++) {
      const other = apart[i] as Pair;
      if (i !== lowest && (other.training === pair.training || other.employerRank === pair.employerRank)) return;
    }
    apart[lowest] = pair;
    if (apart.length === this.#limit) this.#score = (apart[this.#lowest()] as Pair).score;
  }

  #lowest(): number {
    let lowest = 0;
    for (let i = 1; i < this.#apart.length; i++) {
      if ((this.#apart[i] as Pair).score < (this.#apart[lowest] as Pair).score) lowest = i;
    }
    return lowest;
  }
}
