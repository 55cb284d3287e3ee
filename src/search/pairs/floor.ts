import { MOST_PER_EMPLOYER, MOST_PER_TRAINING } from "./variety.ts";

/** What a floor has to know of a pair. */
interface Scored {
  readonly training: number;
  readonly employerRank: number;
  readonly score: number;
}

/**
 * A score that the last of `limit` binômes cannot be under, learnt from the pairs met so far in two ways, whichever says more.
 * - Apart: the lowest of `limit` pairs of which no two share a training or an employer. Variety cannot exhaust those: a pair
 *   that is taken rules out itself, or at most a half of its employer's others and a third of its training's; so `limit` − 1
 *   taken, of whatever pairs, always leave one of them free.
 * - By employers: `limit` − 1 taken use up some employers and some trainings at most. Of one employer more, each with two
 *   pairs more than trainings are used up, one is not used up; of its pairs, that many may be out by their trainings and one
 *   may be taken; one is free.
 */
export class Floor {
  readonly #limit: number;
  readonly #apart: Scored[] = [];
  /** What those employers bring at least, of one more than can be used up, the best first; −1 for one still to be met. */
  readonly #employers: Int16Array;
  #lowest = 0;
  #score = -1;

  constructor(limit: number) {
    this.#limit = limit;
    this.#employers = new Int16Array(usedUp(limit, MOST_PER_EMPLOYER) + 1).fill(-1);
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

  /** `least`: the lowest of the best `pairsAnEmployer` of all pairs of one employer; −1 where it has fewer. */
  learnEmployer(least: number): void {
    const best = this.#employers;
    let at = best.length - 1;
    if (least <= (best[at] as number)) return;
    for (; at > 0 && (best[at - 1] as number) < least; at--) best[at] = best[at - 1] as number;
    best[at] = least;
    this.#score = Math.max(this.#score, best[best.length - 1] as number);
  }

  #findLowest(): void {
    this.#lowest = 0;
    for (let i = 1; i < this.#apart.length; i++) {
      if ((this.#apart[i] as Scored).score < (this.#apart[this.#lowest] as Scored).score) this.#lowest = i;
    }
    this.#score = Math.max(this.#score, (this.#apart[this.#lowest] as Scored).score);
  }
}

/** How many pairs of an employer the floor has to know of. */
export function pairsAnEmployer(limit: number): number {
  return usedUp(limit, MOST_PER_TRAINING) + MOST_PER_EMPLOYER;
}

/** How many employers, or trainings, are used up at most before the last binôme. */
export function usedUp(limit: number, most: number): number {
  return Math.floor((limit - 1) / most);
}
