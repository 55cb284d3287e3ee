import { ZoneNdcg } from "./ndcg.ts";

/** Predictions for some establishments beside what happened, in the same order. */
export interface Scored {
  readonly actual: Float64Array;
  readonly expected: Float64Array;
  readonly probability: Float64Array;
  /** Number of each one's zone; 0: none. */
  readonly zone: Int32Array;
}

/** Figures of one method; null where they mean nothing: an AUC where nobody hired, say. */
export type Metrics = Readonly<Record<MetricName, number | null>>;

export type MetricName = (typeof METRIC_NAMES)[number];

export const METRIC_NAMES = ["auc", "share10", "share20", "poissonDeviance", "brier", "ece", "bias", "ndcg20"] as const;

/** Sorts once, so that figures can be asked again and again with other weights: a bootstrap. */
export class Scores {
  readonly #scored: Scored;
  readonly #byProbability: Uint32Array;
  readonly #byExpected: Uint32Array;
  readonly #deviance: Float64Array;
  readonly #ndcg: ZoneNdcg;

  constructor(scored: Scored) {
    this.#scored = scored;
    const { actual, expected, probability } = scored;
    this.#byProbability = orderBy(probability);
    this.#byExpected = orderBy(expected).reverse();
    this.#ndcg = new ZoneNdcg(actual, scored.zone, this.#byExpected);
    this.#deviance = actual.map((y, i) => poissonDeviance(y, expected[i]!));
  }

  /** Each establishment counts `weights[i]` times, once by default. */
  metrics(weights: ArrayLike<number> = new Uint8Array(this.#scored.actual.length).fill(1)): Metrics {
    const { actual, expected, probability } = this.#scored;
    const sums = { weight: 0, actual: 0, expected: 0, deviance: 0, brier: 0 };
    for (let i = 0; i < actual.length; i++) {
      const weight = weights[i]!;
      const hired = actual[i]! > 0 ? 1 : 0;
      sums.weight += weight;
      sums.actual += weight * actual[i]!;
      sums.expected += weight * expected[i]!;
      sums.deviance += weight * this.#deviance[i]!;
      sums.brier += weight * (probability[i]! - hired) ** 2;
    }
    const mean = (sum: number) => (sums.weight > 0 ? sum / sums.weight : null);
    const [share10, share20] = sharesAtTop(actual, expected, this.#byExpected, weights, [0.1, 0.2]);
    return {
      auc: auc(actual, probability, this.#byProbability, weights),
      share10: share10 ?? null,
      share20: share20 ?? null,
      poissonDeviance: mean(sums.deviance),
      brier: mean(sums.brier),
      ece: calibrationError(actual, probability, this.#byProbability, weights),
      bias: sums.actual > 0 ? sums.expected / sums.actual : null,
      ndcg20: this.#ndcg.mean(weights),
    };
  }

  /** Calibration error of the same predictions if `hired` had happened. */
  calibrationErrorOf(hired: Float64Array): number | null {
    const { probability } = this.#scored;
    return calibrationError(hired, probability, this.#byProbability, new Uint8Array(hired.length).fill(1));
  }
}

/** Twice the gap in log-likelihood between a Poisson that knows the answer and one that expects `expected`. */
export function poissonDeviance(actual: number, expected: number): number {
  const log = actual > 0 ? actual * Math.log(actual / expected) : 0;
  return 2 * (log - (actual - expected));
}

function orderBy(values: Float64Array): Uint32Array {
  return Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]! || a - b);
}

/** Chance that one who hired is ranked above one who did not; a tie is half a chance (Mann & Whitney 1947). */
function auc(
  actual: Float64Array,
  score: Float64Array,
  ascending: Uint32Array,
  weights: ArrayLike<number>,
): number | null {
  let above = 0;
  let hired = 0;
  let others = 0;
  for (let from = 0; from < ascending.length; ) {
    const value = score[ascending[from]!]!;
    let hiredHere = 0;
    let othersHere = 0;
    let to = from;
    for (; to < ascending.length && score[ascending[to]!] === value; to++) {
      const i = ascending[to]!;
      if (actual[i]! > 0) hiredHere += weights[i]!;
      else othersHere += weights[i]!;
    }
    above += hiredHere * (others + othersHere / 2);
    hired += hiredHere;
    others += othersHere;
    from = to;
  }
  return hired > 0 && others > 0 ? above / (hired * others) : null;
}

/** Share of all hires found in the best ranked `tops` of the establishments. Those tied at the limit share what is left. */
function sharesAtTop(
  actual: Float64Array,
  score: Float64Array,
  descending: Uint32Array,
  weights: ArrayLike<number>,
  tops: readonly number[],
): (number | null)[] {
  let total = 0;
  let all = 0;
  for (let i = 0; i < actual.length; i++) {
    total += weights[i]!;
    all += weights[i]! * actual[i]!;
  }
  if (all === 0) return tops.map(() => null);
  const found = tops.map(() => 0);
  let taken = 0;
  for (let from = 0; from < descending.length; ) {
    const value = score[descending[from]!]!;
    let weight = 0;
    let hires = 0;
    let to = from;
    for (; to < descending.length && score[descending[to]!] === value; to++) {
      const i = descending[to]!;
      weight += weights[i]!;
      hires += weights[i]! * actual[i]!;
    }
    for (const [k, top] of tops.entries()) {
      if (weight > 0) found[k]! += hires * Math.min(1, Math.max(0, (top * total - taken) / weight));
    }
    taken += weight;
    from = to;
  }
  return found.map((hires) => hires / all);
}

const BINS = 10;

/** Mean gap between what was said and what happened, over ten bins of equal count (Naeini et al. 2015). */
function calibrationError(
  actual: Float64Array,
  probability: Float64Array,
  ascending: Uint32Array,
  weights: ArrayLike<number>,
): number | null {
  let total = 0;
  for (let i = 0; i < actual.length; i++) total += weights[i]!;
  if (total === 0) return null;
  const gaps = new Float64Array(BINS);
  let before = 0;
  for (const i of ascending) {
    const weight = weights[i]!;
    const bin = Math.min(BINS - 1, Math.floor((BINS * (before + weight / 2)) / total));
    gaps[bin]! += weight * (probability[i]! - (actual[i]! > 0 ? 1 : 0));
    before += weight;
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / total;
}
