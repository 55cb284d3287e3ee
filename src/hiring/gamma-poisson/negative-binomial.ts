/** A negative binomial by its mean and its size (the smaller, the more spread). */
export interface Spread {
  readonly mean: number;
  readonly size: number;
}

/**
 * Hires of mean m when the rate behind them is Gamma of shape `shape`: their variance is dispersion × m + m² / shape, which a
 * dispersion of 1 makes the exact mixture of Poissons.
 */
export function spreadOf(mean: number, shape: number, dispersion: number): Spread {
  return { mean, size: 1 / ((dispersion - 1) / mean + 1 / shape) };
}

/** −log of the probability of no hire at all: the mean of a Poisson that is as often 0. */
export function hazardOf({ mean, size }: Spread): number {
  return size * Math.log1p(mean / size);
}

/** Log-probability of `count`. */
export function logNegativeBinomial(count: number, { mean, size }: Spread): number {
  let log = -hazardOf({ mean, size });
  // Γ(size + count) / (Γ(size) count!) as a product: counts are small.
  for (let k = 0; k < count; k++) log += Math.log((size + k) / (k + 1));
  return count === 0 ? log : log + count * Math.log(mean / (size + mean));
}
