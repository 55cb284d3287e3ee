/** What a floor has to know of a pair. */
interface Scored {
  readonly training: number;
  readonly employerRank: number;
  readonly score: number;
}

/**
 * A score that the last of `limit` binômes cannot be under, learnt from the pairs met so far: the lowest of `limit` pairs of
 * which no two share a training or an employer. Variety cannot exhaust those: a pair that is taken rules out itself, or at
 * most a half of its employer's others and a third of its training's; so `limit` − 1 taken, of whatever pairs, always leave
 * one of them free.
 */
export class Floor {
  readonly #limit: number;
  readonly #apart: Scored[] = [];
  #lowest = 0;
  #score = -1;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** −1 as long as nothing is known. */
  get score(): number {
    return this.#score;
  }

  learn(pair: Scored): void {
    if (pair.score <= this.#score) return;
    const apart = this.#apart;
    let place = apart.length < this.#limit ? apart.length : this.#lowest;
    let met = false;
    for (let i = 0; i < apart.length; i++) {
      const other = apart[i] as Scored;
      if (other.training !== pair.training && other.employerRank !== pair.employerRank) continue;
      // It may take the place of the one pair it shares a side with, never of two.
      if (met || other.score >= pair.score) return;
      met = true;
      place = i;
    }
    apart[place] = pair;
    if (apart.length === this.#limit) this.#findLowest();
  }

  #findLowest(): void {
    this.#lowest = 0;
    for (let i = 1; i < this.#apart.length; i++) {
      if ((this.#apart[i] as Scored).score < (this.#apart[this.#lowest] as Scored).score) this.#lowest = i;
    }
    this.#score = (this.#apart[this.#lowest] as Scored).score;
  }
}
