/**
 * The proof on counts that nobody here made: `npm run bench hiring-panel <wide.csv>` prints what data/hiring/public-panel.json holds.
 * The file has a line a series and a column a month (`part,m01…m51`). An empty cell is a month in which the series was no longer
 * followed: it makes no line, which in a backtest is a month without any. What of the calibration error is a level that moved goes
 * to stderr.
 */
import { readFileSync } from "node:fs";
import { monthFrom } from "../../src/domain/index.ts";
import { strataOf } from "../../src/hiring/backtest/strata.ts";
import {
  allMethods,
  backtest,
  type History,
  HistoryBuilder,
  hiresFrom,
  panelAt,
  toReport,
} from "../../src/hiring/index.ts";
import type { Prediction } from "../../src/hiring/prediction.ts";
import { levelsKnown, type Scene } from "./levels-known.ts";

const FIRST_MONTH = 1998 * 12;
const HORIZON = 6;
const DRAWN = ["gamma-poisson", "boosted-trees", "linear-lbb"];
const ALGORITHMS = ["gamma-poisson", "boosted-trees"];

interface Point {
  readonly expected: number;
  readonly probability: number;
  readonly actual: number;
}

export async function run(): Promise<void> {
  const [, path] = process.argv.slice(2);
  if (path === undefined) process.stderr.write("hiring-panel: skipped, no file given.\n");
  else process.stdout.write(`${JSON.stringify(proof(historyOfWide(readFileSync(path, "utf8"))), null, 1)}\n`);
}

function proof(history: History) {
  const points = new Map<string, Point[]>(DRAWN.map((method) => [method, []]));
  const scenes = new Map<string, Scene[]>(ALGORITHMS.map((method) => [method, []]));
  const result = backtest(history, {
    horizon: HORIZON,
    methods: allMethods(),
    onPredicted: (origin, method, scored, prediction) => {
      const { expected, probability } = prediction;
      scenes.get(method)?.push(sceneOf(history, origin, prediction));
      const actual = hiresFrom(history, origin, HORIZON);
      const drawn = points.get(method);
      for (const i of scored) drawn?.push({ expected: expected[i]!, probability: probability[i]!, actual: actual[i]! });
    },
  });
  for (const [method, of] of scenes) process.stderr.write(`${method}\n${levelsKnown(of).join("\n")}\n`);
  const curves = Object.fromEntries(
    [...points].map(([method, of]) => [method, { gains: gains(of), calibration: bins(of) }]),
  );
  const all = toReport(result, HORIZON).results.filter(({ stratum }) => stratum === "all");
  return { origins: result.origins.length, horizonMonths: HORIZON, results: all, curves };
}

/** Strata by number: active, dormant, never. */
function sceneOf(history: History, origin: number, { expected, probability }: Prediction): Scene {
  const { all, ...strata } = strataOf(panelAt(history, origin));
  const actual = hiresFrom(history, origin, HORIZON);
  const numbers = new Int8Array(probability.length);
  for (const [number, members] of Object.values(strata).entries()) for (const i of members) numbers[i] = number;
  const of = (values: Float64Array) => Float64Array.from(all, (i) => values[i]!);
  const scored = { actual: of(actual), expected: of(expected), probability: of(probability) };
  return { origin, ...scored, zone: new Int32Array(all.length), stratum: Int8Array.from(all, (i) => numbers[i]!) };
}

function historyOfWide(text: string): History {
  const builder = new HistoryBuilder();
  for (const row of text.trim().split(/\r?\n/).slice(1)) {
    const [establishment = "", ...cells] = row.split(",");
    for (const [m, cell] of cells.entries()) {
      if (cell.trim() === "") continue;
      const line = { establishment, month: monthFrom(FIRST_MONTH + m), hires: Number(cell) };
      builder.addHires({ ...line, declared: null, alternance: true, postcode: null });
    }
  }
  return builder.finish();
}

/** Share of all counts found in the best 0 %, 5 %… 100 %. */
function gains(of: readonly Point[]): number[] {
  const ranked = of.toSorted((a, b) => b.expected - a.expected);
  const total = ranked.reduce((sum, { actual }) => sum + actual, 0);
  return Array.from({ length: 21 }, (_, k) => {
    const found = ranked.slice(0, Math.round((k * ranked.length) / 20)).reduce((sum, { actual }) => sum + actual, 0);
    return round(found / total);
  });
}

/** Ten bins of equal count: what was said, what happened. */
function bins(of: readonly Point[]): [number, number][] {
  const ranked = of.toSorted((a, b) => a.probability - b.probability);
  return Array.from({ length: 10 }, (_, k) => {
    const bin = ranked.slice((k * ranked.length) / 10, ((k + 1) * ranked.length) / 10);
    const mean = (of: (point: Point) => number) => bin.reduce((sum, point) => sum + of(point), 0) / bin.length;
    return [round(mean(({ probability }) => probability)), round(mean(({ actual }) => (actual > 0 ? 1 : 0)))];
  });
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
