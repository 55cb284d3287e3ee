import { expect, test } from "vitest";
import { hiresBetween, panelAt } from "../history/index.ts";
import { simulatedWorld } from "../simulation/simulated-world.ts";
import { corrected, correctionOf, NO_CORRECTION } from "./correction.ts";

const { history } = simulatedWorld({ establishments: 1_000, months: 24, seed: 8 });
const panel = panelAt(history, 24);

test("expected half of what came, one believes half of the gap, in logs", () => {
  const hires = hiresBetween(panel, 18, 24);
  const mean = hires.reduce((sum, value) => sum + value, 0) / panel.size;
  const correction = correctionOf(panel, 18, 6, new Float64Array(panel.size).fill(mean / 2));
  expect(corrected(mean / 2, correction) / (mean / 2)).toBeCloseTo(Math.SQRT2, 1);
});

test("of a handful of hires nothing is concluded", () => {
  const quiet = { ...panel, counts: new Uint16Array(panel.counts.length) };
  expect(correctionOf(quiet, 18, 6, new Float64Array(panel.size).fill(1))).toEqual(NO_CORRECTION);
});

test("no correction changes nothing", () => {
  for (const expected of [0.01, 1, 40]) expect(corrected(expected, NO_CORRECTION)).toBeCloseTo(expected, 10);
});
