import { seededRandom } from "../../lib/random.ts";
import { METRIC_NAMES, type MetricName, type Metrics, type Scored, Scores } from "./metrics.ts";

/** 2.5 % and 97.5 % of the resampled figures. */
export type Interval = readonly [low: number, high: number];

const MOST_RESAMPLES = 200;
const LEAST_RESAMPLES = 20;
/** Resamples × establishments: some seconds a method. */
const WORK = 20_000_000;

export function resamplesFor(establishments: number): number {
  return Math.max(LEAST_RESAMPLES, Math.min(MOST_RESAMPLES, Math.floor(WORK / Math.max(1, establishments))));
}

/**
 * How many times each establishment is drawn in one resample: Poisson of mean 1, which tends to a draw with replacement (the
 * bagging of Oza & Russell 2001). The same establishment is drawn alike at every origin and for every method: differences
 * between methods are then paired.
 */
export function drawWeights(size: number, resample: number): Uint8Array {
  const random = seededRandom(0x5eed + resample);
  return Uint8Array.from({ length: size }, () => poissonOfOne(random()));
}

function poissonOfOne(uniform: number): number {
  let count = 0;
  for (let p = Math.exp(-1), cumulated = p; uniform > cumulated && count < 8; cumulated += p) p /= ++count;
  return count;
}

/** Each figure's mean over the origins where it means something. */
export function meanMetrics(all: readonly Metrics[]): Record<MetricName, number | null> {
  const mean = (name: MetricName) => {
    const values = all.map((metrics) => metrics[name]).filter((value) => value !== null);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return Object.fromEntries(METRIC_NAMES.map((name) => [name, mean(name)])) as Record<MetricName, number | null>;
}

/** The interval of each figure, from its resampled values; left out where there are none. */
export function intervals(resampled: readonly Metrics[]): Partial<Record<MetricName, Interval>> {
  const found: Partial<Record<MetricName, Interval>> = {};
  for (const name of METRIC_NAMES) {
    const values = resampled.map((metrics) => metrics[name]).filter((value) => value !== null);
    if (values.length > 0) found[name] = quantiles(values);
  }
  return found;
}

/**
 * Where the calibration error of a perfect model would lie on these very predictions: what happened is drawn again and again
 * from the probabilities given. An error within it is what chance alone makes (Bröcker & Smith 2007).
 */
export function perfectCalibration(byOrigin: readonly Scored[], resamples: number): Interval | null {
  const scores = byOrigin.map((scored) => new Scores(scored));
  const errors: number[] = [];
  for (let resample = 0; resample < resamples; resample++) {
    const random = seededRandom(0xca11 + resample);
    const drawn = byOrigin.map(({ probability }, k) =>
      scores[k]!.calibrationErrorOf(probability.map((p) => (random() < p ? 1 : 0))),
    );
    const known = drawn.filter((error) => error !== null);
    if (known.length > 0) errors.push(known.reduce((sum, error) => sum + error, 0) / known.length);
  }
  return errors.length === 0 ? null : quantiles(errors);
}

function quantiles(values: readonly number[]): Interval {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (q: number) => sorted[Math.round(q * (sorted.length - 1))]!;
  return [at(0.025), at(0.975)];
}
