import type { Pair } from "./pair.ts";

/** Of the first 20 binômes, at most two with the same employer and three with the same training. */
export const MOST_PER_EMPLOYER = 2;
export const MOST_PER_TRAINING = 3;

/** Takes pairs in their order, as long as variety lets them in. */
export class Variety {
  readonly taken: { readonly pair: Pair; readonly isClose: boolean }[] = [];
  readonly #limit: number;
  readonly #ofEmployer = new Map<number, number>();
  readonly #ofTraining = new Map<number, number>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get isFull(): boolean {
    return this.taken.length === this.#limit;
  }

  offer(pair: Pair, isClose: boolean): void {
    if (this.isFull || this.isEmployerUsed(pair.employerRank) || this.isTrainingUsed(pair.training)) return;
    this.taken.push({ pair, isClose });
    this.#ofEmployer.set(pair.employerRank, (this.#ofEmployer.get(pair.employerRank) ?? 0) + 1);
    this.#ofTraining.set(pair.training, (this.#ofTraining.get(pair.training) ?? 0) + 1);
  }

  isEmployerUsed(rank: number): boolean {
    return (this.#ofEmployer.get(rank) ?? 0) >= MOST_PER_EMPLOYER;
  }

  isTrainingUsed(training: number): boolean {
    return (this.#ofTraining.get(training) ?? 0) >= MOST_PER_TRAINING;
  }
}
