import { expect, test } from "vitest";
import { visit } from "../../testing/index.ts";
import { lastBacktest } from "./figures.ts";
import { algorithmsPage } from "./page.tsx";
import { algorithmTexts } from "./texts.ts";

test("shows figures of a backtest that has both algorithms and every baseline, each with a name in French", () => {
  const { results, curves } = lastBacktest();
  expect(results.map(({ method }) => method)).toEqual(Object.keys(algorithmTexts.methods));
  for (const { gains, calibration } of Object.values(curves)) {
    expect(gains).toEqual(gains.toSorted((a, b) => a - b));
    expect([gains[0], gains.at(-1), calibration.length]).toEqual([0, 1, 10]);
  }
});

test("does not claim more than its figures: no baseline is better in deviance", () => {
  const { results } = lastBacktest();
  const deviance = (method: string) => results.find((one) => one.method === method)?.poissonDeviance ?? Number.NaN;
  const baselines = results.slice(2).map(({ method }) => deviance(method));
  expect(Math.max(deviance("gamma-poisson"), deviance("boosted-trees"))).toBeLessThan(Math.min(...baselines));
});

test("says in plain words what each figure of the table means", async () => {
  const { html } = await visit("/donnees/algorithmes");
  const headings = [...html.matchAll(/<th scope="col">([^<]+)/g)].map(([, name]) => name);
  const explained = [...html.matchAll(/<dt>([^<]+)/g)].map(([, name]) => name);
  expect(headings).toEqual(["Méthode", ...explained]);
});

test("is found below the page of the data", () => {
  expect(algorithmsPage.path).toBe("/donnees/algorithmes");
});
