import { expect, test } from "vitest";
import type { Hires, Month } from "../../domain/index.ts";
import { monthFrom } from "../../domain/index.ts";
import { HistoryBuilder } from "../history/index.ts";
import { allMethods } from "../methods.ts";
import { simulatedWorld } from "../simulation/simulated-world.ts";
import { backtest } from "./backtest.ts";
import { HistoryTooShort, rollingOrigins } from "./origins.ts";
import { describeBacktest, toReport } from "./report.ts";

const METHODS = [
  "gamma-poisson",
  "boosted-trees",
  "last-period",
  "three-years",
  "same-season",
  "tsb",
  "sector-rate",
  "linear-lbb",
];

const world = simulatedWorld({ establishments: 600, months: 48, seed: 9 });
const run = backtest(world.history, { horizon: 6, methods: allMethods() });
const report = toReport(run, 6);

test("scores both algorithms and all baselines over four strata, at four origins of which the last is the latest possible", () => {
  expect(run.origins).toEqual([24, 30, 36, 42]);
  expect([...new Set(report.results.map(({ method }) => method))]).toEqual(METHODS);
  expect(report.results.length).toBe(METHODS.length * 4);
  expect(Object.keys(report)).toEqual(["origins", "horizonMonths", "results"]);
});

test("each line has its figures, each with an interval around it", () => {
  for (const result of report.results.filter(({ stratum }) => stratum === "all")) {
    for (const name of ["auc", "share10", "share20", "poissonDeviance", "brier", "ece", "bias"] as const) {
      const [low, high] = result.interval[name]!;
      expect(low).toBeLessThanOrEqual(high);
      expect(result[name]).toBeTypeOf("number");
    }
  }
});

test("strata share the establishments out", () => {
  const of = (stratum: string) => report.results.find((it) => it.method === "tsb" && it.stratum === stratum)!.entities;
  expect(Math.abs(of("active") + of("dormant") + of("never") - of("all"))).toBeLessThanOrEqual(2);
});

test("an algorithm comes near what the history allows at best, and ranks above every baseline", () => {
  const attainable = backtest(world.history, {
    horizon: 6,
    methods: { attainable: (panel, horizon) => world.attainable(panel.months, horizon) },
  }).results[0]!.metrics.auc!;
  const auc = (method: string) => report.results.find((it) => it.method === method && it.stratum === "all")!.auc!;
  expect(auc("gamma-poisson") / attainable).toBeGreaterThan(0.98);
  for (const baseline of METHODS.slice(2)) expect(auc("gamma-poisson")).toBeGreaterThan(auc(baseline));
});

test("what happens after an origin changes nothing of its predictions", () => {
  const cut = new HistoryBuilder();
  const whole = new HistoryBuilder();
  for (let i = 0; i < 60; i++) {
    for (let m = 0; m < 30; m++) {
      const hires = (i * 7 + m * m) % 11 === 0 ? 1 + (i % 2) : 0;
      const line: Hires = {
        establishment: `e${i}`,
        month: monthFrom(24_240 + m) as Month,
        hires,
        declared: null,
        alternance: true,
        postcode: null,
      };
      whole.addHires(m >= 24 ? { ...line, hires: (i + m) % 5 } : line);
      cut.addHires(line);
    }
  }
  const predictionsOf = (history: ReturnType<HistoryBuilder["finish"]>) => {
    const seen: number[] = [];
    backtest(history, {
      horizon: 6,
      methods: allMethods(),
      onPredicted: (origin, _method, scored, { expected }) => {
        if (origin === 24) for (const i of scored) seen.push(expected[i]!);
      },
    });
    return seen;
  };
  expect(predictionsOf(whole.finish())).toEqual(predictionsOf(cut.finish()));
});

test("a history of three months is refused with what it would take", () => {
  expect(() => rollingOrigins(3, 6)).toThrow(HistoryTooShort);
  expect(() => rollingOrigins(3, 6)).toThrow("history: got 3 months, expected at least 12");
  expect(rollingOrigins(12, 6)).toEqual([3, 4, 5, 6]);
});

test("one establishment is scored, with no ranking", () => {
  const builder = new HistoryBuilder();
  for (let m = 0; m < 24; m++) {
    const month = monthFrom(24_240 + m);
    builder.addHires({
      establishment: "a",
      month,
      hires: m % 9 === 0 ? 1 : 0,
      declared: null,
      alternance: true,
      postcode: null,
    });
  }
  const one = toReport(backtest(builder.finish(), { horizon: 6, methods: allMethods() }), 6);
  expect(one.results[0]).toMatchObject({ method: "gamma-poisson", stratum: "all", entities: 1, auc: null });
});

test("the table to read has a line a method and a part a stratum", () => {
  const text = describeBacktest(report);
  for (const method of METHODS) expect(text.split("\n").filter((line) => line.startsWith(method)).length).toBe(4);
});
