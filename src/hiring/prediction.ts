/** What a method says of every establishment of a panel for the coming months, by position. */
export interface Prediction {
  /** Hires expected, over 0. */
  readonly expected: Float64Array;
  /** Of hiring at least once. */
  readonly probability: Float64Array;
}

/** Below this many expected hires nobody is told from nobody: it keeps deviances finite for methods that say 0. */
export const LEAST_EXPECTED = 0.005;

/** A method that gives expected hires only: its probability is that of a Poisson. */
export function poissonPrediction(expected: Float64Array): Prediction {
  const floored = expected.map((value) => Math.max(value, LEAST_EXPECTED));
  return { expected: floored, probability: floored.map((value) => -Math.expm1(-value)) };
}
