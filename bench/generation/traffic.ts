import { setTimeout as pause } from "node:timers/promises";
import type { SearchParams } from "../../src/domain/index.ts";
import { type Quantiles, quantiles } from "../quantiles.ts";

/** Milliseconds between two requests, whether or not the one before was answered. */
const EVERY_MS = 50;

/** Requests at fixed instants: what one waits because the thread was busy counts, as it does for a visitor. */
export class Traffic {
  failed = 0;
  readonly #questions: readonly SearchParams[];
  readonly #ask: (params: SearchParams) => unknown;

  constructor(questions: readonly SearchParams[], ask: (params: SearchParams) => unknown) {
    this.#questions = questions;
    this.#ask = ask;
  }

  /** The milliseconds from the instant each was due to its answer, for as long as `work` lasts. */
  async during(work: () => Promise<unknown>): Promise<Quantiles> {
    let over = false;
    const worked = work().finally(() => {
      over = true;
    });
    const times: number[] = [];
    for (let due = performance.now(); !over; due += EVERY_MS) {
      await pause(Math.max(0, due - performance.now()));
      try {
        this.#ask(this.#questions[times.length % this.#questions.length] as SearchParams);
      } catch {
        this.failed += 1;
      }
      times.push(performance.now() - due);
    }
    await worked;
    return quantiles(times);
  }
}
