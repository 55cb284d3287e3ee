import type { Backtest, Result } from "./backtest.ts";
import { METRIC_NAMES, type MetricName } from "./metrics.ts";

/** One line of the JSON of a backtest. `ndcg20` only where zones exist. */
export type ReportedResult = {
  readonly method: string;
  readonly stratum: string;
  readonly entities: number;
  readonly interval: Readonly<Record<string, readonly [number, number]>>;
} & Readonly<Partial<Record<MetricName, number | null>>>;

export interface BacktestReport {
  readonly origins: number;
  readonly horizonMonths: number;
  readonly results: readonly ReportedResult[];
}

/** A backtest as the command prints it in JSON. */
export function toReport({ origins, results }: Backtest, horizonMonths: number): BacktestReport {
  return { origins: origins.length, horizonMonths, results: results.map(reported) };
}

function reported({ method, stratum, entities, metrics, interval }: Result): ReportedResult {
  const { ndcg20, ...others } = metrics;
  const figures = ndcg20 === null ? others : metrics;
  return { method, stratum, entities, ...rounded(figures), interval: roundedIntervals(interval) };
}

const DECIMALS = 1e6;

function rounded<K extends string>(figures: Partial<Record<K, number | null>>): Partial<Record<K, number | null>> {
  const round = (value: unknown) => (typeof value === "number" ? Math.round(value * DECIMALS) / DECIMALS : null);
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)])) as Partial<
    Record<K, number | null>
  >;
}

function roundedIntervals(interval: Result["interval"]): Record<string, readonly [number, number]> {
  const round = (value: number) => Math.round(value * DECIMALS) / DECIMALS;
  return Object.fromEntries(
    Object.entries(interval).map(([name, [low, high]]) => [name, [round(low), round(high)] as const]),
  );
}

/** The same as a table to read: a stratum after the other, 95 % intervals beneath the figures of all. */
export function describeBacktest(report: BacktestReport): string {
  const strata = [...new Set(report.results.map(({ stratum }) => stratum))];
  const head = `${report.origins} origins, ${report.horizonMonths} months ahead; figures are means over the origins, [ ] 95 % by bootstrap`;
  return [head, ...strata.flatMap((stratum) => tableOf(report, stratum))].join("\n");
}

function tableOf(report: BacktestReport, stratum: string): string[] {
  const results = report.results.filter((result) => result.stratum === stratum);
  const names = METRIC_NAMES.filter((name) => results.some((result) => name in result));
  const header = [
    `\n${stratum} (${results[0]?.entities ?? 0})`.padEnd(18),
    ...names.map((name) => name.padStart(25)),
  ].join("");
  return [
    header,
    ...results.map((result) => result.method.padEnd(17) + names.map((name) => cellOf(result, name)).join("")),
  ];
}

function cellOf(result: ReportedResult, name: MetricName): string {
  const value = result[name];
  if (value === null || value === undefined) return "–".padStart(25);
  const interval = result.interval[name];
  const range = interval ? ` [${interval.map((bound) => bound.toFixed(3)).join(", ")}]` : "";
  return `${value.toFixed(3)}${range}`.padStart(25);
}
