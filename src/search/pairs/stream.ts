import type { Pair } from "./pair.ts";

/** Pairs found little by little, with a bound on what is still to come. */
export interface PairStream {
  /** No pair that `advance` gives from now on scores more; minus infinity when there are no more. */
  bound(): number;
  /** Does the next piece of work; gives any number of pairs, in any order. */
  advance(give: (pair: Pair) => void): void;
}
