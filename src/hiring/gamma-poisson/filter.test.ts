import { expect, test } from "vitest";
import { earlier, panelAt } from "../history/index.ts";
import { simulatedWorld } from "../simulation/simulated-world.ts";
import { filter, rateOf, statesAt } from "./filter.ts";
import { nestedGroups } from "./groups.ts";
import { type Parameters, START } from "./parameters.ts";

const { history } = simulatedWorld({ establishments: 80, months: 30, seed: 4 });
const panel = panelAt(history, 30);
const groups = nestedGroups(panel.traits);
const parameters: Parameters = { ...START, discount: 0.93, levelDiscount: 0.7 };

test("what is remembered of an establishment is its hires, each discounted by its age", () => {
  const { state } = filter(panel, groups, parameters);
  for (let i = 0; i < panel.size; i++) {
    let [hires, exposure, since] = [0, 0, 0];
    for (let month = panel.seenFrom[i]!; month < 30; month++) {
      const count = panel.counts[month * panel.size + i]!;
      hires += count * 0.93 ** (29 - month);
      exposure += 0.93 ** (29 - month);
      if (count > 0) since = 30 - month;
    }
    expect(state.hires[i]).toBeCloseTo(hires, 8);
    expect(state.exposure[i]).toBeCloseTo(exposure, 8);
    expect(state.since[i]).toBe(since);
  }
});

test("the state of a month is that of a panel which ends there", () => {
  const states = statesAt(panel, groups, parameters, [12, 25]);
  for (const month of [12, 25]) {
    const { state } = filter(earlier(panel, month), groups, parameters);
    expect(states.get(month)).toEqual(state);
  }
});

test("following levels changes nothing of the rates", () => {
  const rates = (of: Parameters) => {
    const { state } = filter(panel, groups, of);
    return Array.from({ length: panel.size }, (_, i) => rateOf(of, state, groups, i));
  };
  expect(rates({ ...parameters, levelDiscount: 0 })).toEqual(rates(parameters));
});

test("over all situations, levels hold the hires of past months discounted, and what had been expected of them", () => {
  const { state, hires, predicted } = filter(panel, groups, { ...parameters, levelDiscount: 0 });
  const followed = filter(panel, groups, { ...parameters, levelDiscount: 0.7 }).state.levels;
  const total = (column: Float64Array) => column.reduce((sum, value) => sum + value, 0) * parameters.dispersion;
  const discounted = (column: Float64Array) =>
    column.reduce((sum, value, month) => (month < 3 ? 0 : sum * 0.7 + value), 0);
  expect(total(followed.hires)).toBeCloseTo(discounted(hires), 6);
  expect(total(followed.expected)).toBeCloseTo(discounted(predicted), 6);
  expect(total(state.levels.hires)).toBe(0);
});
