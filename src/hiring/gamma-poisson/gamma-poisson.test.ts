import { expect, test } from "vitest";
import type { Hires, Month } from "../../domain/index.ts";
import { HistoryBuilder, panelAt } from "../history/index.ts";
import { simulatedWorld } from "../simulation/simulated-world.ts";
import { filter } from "./filter.ts";
import { fitGammaPoisson, predictGammaPoisson } from "./gamma-poisson.ts";
import { groupMeans } from "./group-means.ts";
import { nestedGroups } from "./groups.ts";
import { hazardOf, logNegativeBinomial, spreadOf } from "./negative-binomial.ts";
import { FLAT, fromFree, START, toFree } from "./parameters.ts";

const PLAIN = { ...START, shape: 0.8, discount: 1, dispersion: 1, season: FLAT };

function panelOf(rows: Readonly<Record<string, readonly number[]>>) {
  const builder = new HistoryBuilder();
  for (const [establishment, hires] of Object.entries(rows)) {
    for (const [m, count] of hires.entries()) {
      const month = `2024-${String(m + 1).padStart(2, "0")}` as Month;
      const line: Hires = { establishment, month, hires: count, declared: null, alternance: true, postcode: null };
      builder.addHires(line);
    }
  }
  const history = builder.finish();
  return panelAt(history, history.months);
}

test("the chances of 0, 1, 2… hires add up to 1 and have the mean and the variance that were asked", () => {
  for (const [mean, shape, dispersion] of [
    [0.4, 0.5, 1],
    [2, 1.3, 2.5],
    [0.05, 3, 1.2],
  ] as const) {
    const spread = spreadOf(mean, shape, dispersion);
    const chances = Array.from({ length: 400 }, (_, k) => Math.exp(logNegativeBinomial(k, spread)));
    const moment = (power: number) => chances.reduce((sum, p, k) => sum + p * k ** power, 0);
    expect(chances[0]).toBeCloseTo(Math.exp(-hazardOf(spread)), 10);
    expect(moment(0)).toBeCloseTo(1, 6);
    expect(moment(1)).toBeCloseTo(mean, 4);
    expect(moment(2) - moment(1) ** 2).toBeCloseTo(dispersion * mean + mean ** 2 / shape, 3);
  }
});

test("without discount nor batches, it is the Gamma-Poisson of the textbooks", () => {
  const panel = panelOf({ a: [0, 2, 1, 0], b: [0, 0, 0, 0], c: [1, 0, 0, 1] });
  const model = fitGammaPoisson(panel, 6, PLAIN);
  const { expected, probability } = predictGammaPoisson(model);
  const mean = model.state.groupMeans[0]!;
  const [shape, rate] = [0.8 + 3, 0.8 / mean + 4];
  expect(expected[0]).toBeCloseTo((shape / rate) * 6, 10);
  expect(probability[0]).toBeCloseTo(1 - (rate / (rate + 6)) ** shape, 10);
});

test("who was silent longest is expected to hire least, and never nothing", () => {
  const panel = panelOf({ recent: [0, 0, 0, 1], older: [1, 0, 0, 0], never: [0, 0, 0, 0] });
  const { expected } = predictGammaPoisson(fitGammaPoisson(panel, 6, { ...PLAIN, discount: 0.8 }));
  expect(expected[0]).toBeGreaterThan(expected[1]!);
  expect(expected[1]).toBeGreaterThan(expected[2]!);
  expect(expected[2]).toBeGreaterThan(0);
});

test("a group without evidence has its parent's mean, one with much has its own", () => {
  const groups = { of: new Int32Array(), parent: Int32Array.from([-1, 0, 0]), names: ["", "quiet", "busy"] };
  const means = new Float64Array(3);
  groupMeans(
    groups,
    { hires: Float64Array.from([0, 0, 10_000]), exposure: Float64Array.from([0, 0, 5_000]) },
    5,
    means,
  );
  expect(means[1]).toBeCloseTo(means[0]!, 10);
  expect(means[2]).toBeCloseTo(2, 2);
});

test("parameters survive the way to free numbers and back", () => {
  const back = fromFree(toFree(START, true), START);
  for (const name of ["shape", "discount", "dispersion", "groupShape"] as const) {
    expect(back[name]).toBeCloseTo(START[name], 8);
  }
});

test("fits what made a simulated world: its shape, its season, a memory that lasts", () => {
  const { history } = simulatedWorld({ establishments: 1_500, months: 48, seed: 5 });
  const { parameters } = fitGammaPoisson(panelAt(history, 48), 6);
  expect(parameters.discount).toBeGreaterThan(0.97);
  expect(parameters.shape).toBeGreaterThan(0.4);
  expect(parameters.shape).toBeLessThan(0.9);
  expect(parameters.dispersion).toBeLessThan(1.2);
  expect(parameters.season.indexOf(Math.max(...parameters.season))).toBe(8);
});

test("its fit is likelier than its start", () => {
  const { history } = simulatedWorld({ establishments: 400, months: 30, seed: 6, changeEvery: 18 });
  const panel = panelAt(history, 30);
  const groups = nestedGroups(panel.traits);
  const { parameters } = fitGammaPoisson(panel, 6);
  const likelihood = (of: typeof START) => filter(panel, groups, of).logLikelihood;
  expect(likelihood(parameters)).toBeGreaterThan(likelihood(START));
});

test("one establishment of three months is enough to say something", () => {
  const { expected, probability } = predictGammaPoisson(fitGammaPoisson(panelOf({ a: [0, 1, 0] }), 6));
  expect(expected[0]).toBeGreaterThan(0);
  expect(probability[0]).toBeLessThan(1);
});
