/** What trees lower: from scores, which add up, to what is expected, and how far that is from what happened. */
export interface Loss {
  /** The score of what is expected. */
  score(expected: number): number;
  /** What a score expects. */
  expected(score: number): number;
  /** Fills the slope and the curvature of the loss at each score. */
  derivatives(scores: Float64Array, actual: Float64Array, gradient: Float64Array, curvature: Float64Array): void;
  /** The loss of all, up to a constant. */
  total(scores: Float64Array, actual: Float64Array): number;
}

/** Counts, by the log of what is expected. */
export const POISSON: Loss = {
  score: Math.log,
  expected: (score) => Math.exp(Math.min(10, score)),
  derivatives(scores, actual, gradient, curvature) {
    for (let row = 0; row < scores.length; row++) {
      const expected = Math.exp(Math.min(10, scores[row]!));
      curvature[row] = expected;
      gradient[row] = expected - actual[row]!;
    }
  },
  total(scores, actual) {
    let loss = 0;
    for (let row = 0; row < scores.length; row++) loss += Math.exp(scores[row]!) - actual[row]! * scores[row]!;
    return loss;
  },
};

/** Whether there was one at least, by the logit of its chance. */
export const LOGISTIC: Loss = {
  score: (chance) => Math.log(chance / (1 - chance)),
  expected: (score) => 1 / (1 + Math.exp(-score)),
  derivatives(scores, actual, gradient, curvature) {
    for (let row = 0; row < scores.length; row++) {
      const chance = 1 / (1 + Math.exp(-scores[row]!));
      curvature[row] = chance * (1 - chance);
      gradient[row] = chance - (actual[row]! > 0 ? 1 : 0);
    }
  },
  total(scores, actual) {
    let loss = 0;
    for (let row = 0; row < scores.length; row++) {
      const score = scores[row]!;
      loss += Math.log1p(Math.exp(-Math.abs(score))) + Math.max(score, 0) - (actual[row]! > 0 ? score : 0);
    }
    return loss;
  },
};
