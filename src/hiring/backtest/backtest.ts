import { type History, hiresFrom, type Panel, panelAt } from "../history/index.ts";
import type { Prediction } from "../prediction.ts";
import { drawWeights, type Interval, intervals, meanMetrics, perfectCalibration, resamplesFor } from "./bootstrap.ts";
import { type MetricName, type Scored, Scores } from "./metrics.ts";
import { rollingOrigins } from "./origins.ts";
import { STRATA, type Stratum, strataOf } from "./strata.ts";

/** A method to compare: what it predicts knowing a panel and nothing else. */
export type Method = (panel: Panel, horizon: number) => Prediction;

export interface BacktestOptions {
  readonly horizon: number;
  readonly origins?: number;
  readonly methods: Readonly<Record<string, Method>>;
  /** Called before each method runs at each origin. */
  readonly onStep?: (step: {
    readonly origin: number;
    readonly method: string;
    readonly done: number;
    readonly all: number;
  }) => void;
  /** Called with every prediction that is scored. */
  readonly onPredicted?: (origin: number, method: string, scored: Int32Array, prediction: Prediction) => void;
}

/** Figures of one method over one stratum: means over the origins. */
export interface Result {
  readonly method: string;
  readonly stratum: Stratum;
  /** Establishments scored, a mean over the origins. */
  readonly entities: number;
  readonly metrics: Record<MetricName, number | null>;
  readonly interval: Partial<Record<MetricName | "ecePerfect", Interval>>;
}

/** What was predicted and what happened at one origin. */
interface Round {
  readonly strata: Record<Stratum, Int32Array>;
  readonly actual: Float64Array;
  readonly predictions: ReadonlyMap<string, Prediction>;
}

export interface Backtest {
  readonly origins: readonly number[];
  readonly results: readonly Result[];
}

/** Runs every method at the same rolling origins, each time on what was known then, and compares with what happened. */
export function backtest(history: History, options: BacktestOptions): Backtest {
  const { horizon, methods, onStep, onPredicted } = options;
  const origins = rollingOrigins(history.months, horizon, options.origins);
  const names = Object.keys(methods);
  const all = origins.length * names.length;
  const rounds = origins.map((origin, k): Round => {
    const panel = panelAt(history, origin);
    const strata = strataOf(panel);
    const predictions = new Map<string, Prediction>();
    for (const [m, [method, predict]] of Object.entries(methods).entries()) {
      onStep?.({ origin, method, done: k * names.length + m, all });
      const prediction = predict(panel, horizon);
      predictions.set(method, prediction);
      onPredicted?.(origin, method, strata.all, prediction);
    }
    return { strata, actual: hiresFrom(history, origin, horizon), predictions };
  });
  const { zone } = history.traits;
  const scoredInAll = rounds.reduce((sum, { strata }) => sum + strata.all.length, 0);
  const draws = Array.from({ length: resamplesFor(scoredInAll) }, (_, resample) => drawWeights(zone.length, resample));
  return {
    origins,
    results: names.flatMap((method) => STRATA.map((stratum) => resultOf(rounds, zone, draws, method, stratum))),
  };
}

function resultOf(
  rounds: readonly Round[],
  zone: Int32Array,
  draws: readonly Uint8Array[],
  method: string,
  stratum: Stratum,
): Result {
  const members = rounds.map(({ strata }) => strata[stratum]);
  const scored = rounds.map(({ actual, predictions }, k) => pick(members[k]!, actual, predictions.get(method)!, zone));
  const scores = scored.map((one) => new Scores(one));
  const entities = members.reduce((sum, { length }) => sum + length, 0);
  const resampled = draws.map((weights) =>
    meanMetrics(scores.map((one, k) => one.metrics(pickWeights(weights, members[k]!)))),
  );
  const perfect = perfectCalibration(scored, draws.length);
  return {
    method,
    stratum,
    entities: Math.round(entities / rounds.length),
    metrics: meanMetrics(scores.filter((_, k) => members[k]!.length > 0).map((one) => one.metrics())),
    interval: { ...intervals(resampled), ...(perfect && { ecePerfect: perfect }) },
  };
}

function pick(
  members: Int32Array,
  actual: Float64Array,
  { expected, probability }: Prediction,
  zone: Int32Array,
): Scored {
  return {
    actual: Float64Array.from(members, (i) => actual[i]!),
    expected: Float64Array.from(members, (i) => expected[i]!),
    probability: Float64Array.from(members, (i) => probability[i]!),
    zone: Int32Array.from(members, (i) => zone[i]!),
  };
}

function pickWeights(weights: Uint8Array, members: Int32Array): Uint8Array {
  const picked = new Uint8Array(members.length);
  for (let k = 0; k < members.length; k++) picked[k] = weights[members[k]!]!;
  return picked;
}
