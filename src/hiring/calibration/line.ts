/** A straight line on a transformed scale: intercept, then slope. */
export type Line = readonly [intercept: number, slope: number];

const ROUNDS = 30;

/**
 * Fits y ~ mean(intercept + slope × x) by Newton's method, drawn to the line that changes nothing (0, 1) as if by
 * `trust` observations: a Poisson regression of counts upon the log of their expectation when `link` is "log", Platt's
 * recalibration of probabilities (1999) when it is "logit".
 */
export function fitLine(x: Float64Array, y: Float64Array, link: "log" | "logit", trust = 10): Line {
  let [a, b] = [0, 1];
  for (let round = 0; round < ROUNDS; round++) {
    const sums = { a: -trust * a, b: -trust * (b - 1), aa: trust, ab: 0, bb: trust };
    for (let i = 0; i < x.length; i++) {
      const mean = link === "log" ? Math.exp(Math.min(20, a + b * x[i]!)) : 1 / (1 + Math.exp(-(a + b * x[i]!)));
      const weight = link === "log" ? mean : mean * (1 - mean);
      const gap = y[i]! - mean;
      sums.a += gap;
      sums.b += gap * x[i]!;
      sums.aa += weight;
      sums.ab += weight * x[i]!;
      sums.bb += weight * x[i]! * x[i]!;
    }
    const determinant = sums.aa * sums.bb - sums.ab ** 2;
    const stepA = clamp((sums.bb * sums.a - sums.ab * sums.b) / determinant);
    const stepB = clamp((sums.aa * sums.b - sums.ab * sums.a) / determinant);
    a += stepA;
    b += stepB;
    if (Math.abs(stepA) + Math.abs(stepB) < 1e-9) break;
  }
  return [a, b];
}

/** A step of Newton's may overshoot far from the answer. */
function clamp(step: number): number {
  return Math.max(-0.5, Math.min(0.5, step));
}
