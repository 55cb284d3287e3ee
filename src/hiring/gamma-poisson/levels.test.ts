import { expect, test } from "vitest";
import type { Hires, Month } from "../../domain/index.ts";
import { seededRandom } from "../../lib/random.ts";
import { HistoryBuilder, panelAt } from "../history/index.ts";
import { fitGammaPoisson, predictGammaPoisson } from "./gamma-poisson.ts";
import { addToLevels, ageLevels, emptyLevels, levelOf } from "./levels.ts";
import { spreadOf } from "./negative-binomial.ts";

const SPREAD = spreadOf(0.2, 2, 1);
const NEVER = 0;

test("until something is seen, rates stand as they are", () => {
  expect(levelOf(emptyLevels(), NEVER)).toEqual({ hires: 1, chance: 1 });
});

test("the level is what happened over what was expected, drawn to 1 by little evidence", () => {
  const levels = emptyLevels();
  for (let k = 0; k < 50; k++) addToLevels(levels, NEVER, k % 2, SPREAD, 1);
  expect(levelOf(levels, NEVER).hires).toBeCloseTo((10 + 25) / (10 + 10), 10);
  for (let k = 0; k < 50_000; k++) addToLevels(levels, NEVER, k % 2, SPREAD, 1);
  expect(levelOf(levels, NEVER).hires).toBeCloseTo(2.5, 2);
});

test("more hires from as few establishments is a higher level of hires, not of chances", () => {
  const levels = emptyLevels();
  const none = (1 + SPREAD.mean / SPREAD.size) ** -SPREAD.size;
  const all = 20_000;
  for (let k = 0; k < all; k++) addToLevels(levels, 2, k < all * (1 - none) ? 3 : 0, SPREAD, 1);
  const { hires, chance } = levelOf(levels, 2);
  expect(hires).toBeGreaterThan(2);
  expect(chance).toBeCloseTo(1, 1);
});

test("each situation has its own level: never, last month, two or three months ago, up to six, up to twelve, longer", () => {
  const levels = emptyLevels();
  for (let k = 0; k < 500; k++) addToLevels(levels, 5, 1, SPREAD, 1);
  const raised = [0, 1, 2, 3, 4, 6, 7, 12, 13, 255].filter((since) => levelOf(levels, since).hires > 1);
  expect(raised).toEqual([4, 6]);
});

test("what is long past is forgotten", () => {
  const levels = emptyLevels();
  for (let k = 0; k < 500; k++) addToLevels(levels, 1, 1, SPREAD, 1);
  for (let month = 0; month < 24; month++) ageLevels(levels, 0.5);
  expect(levelOf(levels, 1).hires).toBeCloseTo(1, 3);
});

test("when those that had never hired begin to, the others of their kind are expected to follow", () => {
  const { expected, probability } = predictGammaPoisson(fitGammaPoisson(panelWithWave(), 6));
  const last = expected.length - 1;
  expect(probability[last]).toBeGreaterThan(0.4);
  expect(expected[last]).toBeGreaterThan(0.4);
});

test("even who hires hundreds a month is not quite sure to hire", () => {
  const builder = new HistoryBuilder();
  for (let m = 0; m < 24; m++) builder.addHires(lineOf("giant", m, 400));
  const { probability } = predictGammaPoisson(fitGammaPoisson(panelAt(builder.finish(), 24), 6));
  expect(probability[0]).toBeLessThan(1);
});

/** Two in three hire a month in twelve; of the others nobody for two years, then one in six every month. The last never has. */
function panelWithWave() {
  const random = seededRandom(12);
  const builder = new HistoryBuilder();
  for (let i = 0; i < 600; i++) {
    const isOld = i % 3 > 0;
    let started = isOld;
    for (let m = 0; m < 30; m++) {
      const chance = started ? 1 / 12 : m >= 24 && i < 599 ? 1 / 6 : 0;
      const hires = random() < chance ? 1 : 0;
      if (hires > 0) started = true;
      builder.addHires(lineOf(String(i), m, i === 599 ? 0 : hires));
    }
  }
  return panelAt(builder.finish(), 30);
}

function lineOf(establishment: string, m: number, hires: number): Hires {
  const month = `${2020 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, "0")}` as Month;
  return { establishment, month, hires, declared: null, alternance: true, postcode: null };
}
