import { beforeAll, expect, test } from "vitest";
import type { Day, Place, RomeCode } from "../../domain/index.ts";
import { kmBetween } from "../../lib/geometry.ts";
import { loadReference } from "../../reference/index.ts";
import { type Country, countryOf } from "./country.ts";
import { demonstrationWorld } from "./index.ts";
import { settingsOf } from "./settings.ts";
import { COMMON_TRADES } from "./trades.ts";

const reference = loadReference();
let country: Country;
beforeAll(() => {
  country = countryOf(reference);
});

test("has no town of 20,000 people without a training and an offer of each common trade within 30 km", () => {
  const world = demonstrationWorld({ reference, scale: 0, seed: 11, today: "2026-05-01" as Day });
  const kinds = { training: [...world.trainings()].flat(), offer: [...world.offers()].flat() };
  const missing = Object.entries(kinds).flatMap(([kind, items]) =>
    COMMON_TRADES.flatMap(({ rome }) =>
      townsWithout(items, rome).map((town) => `no ${kind} of ${rome} around ${town}`),
    ),
  );
  expect(missing).toEqual([]);
});

test("drops the least common trades of a small world, in every town alike", () => {
  const settings = settingsOf(country.centres, 5 * country.centres.length, COMMON_TRADES);
  expect(settings.length).toBe(3 * country.centres.length);
  expect(new Set(settings.map(({ trade }) => trade))).toEqual(new Set(COMMON_TRADES.slice(0, 3)));
  expect(new Set(settings.map(({ town }) => town)).size).toBe(country.centres.length);
});

test("leaves two fifths of the default world at least to be drawn in proportion to population", () => {
  const settings = settingsOf(country.centres, 12_500, COMMON_TRADES);
  expect(settings.length).toBe(COMMON_TRADES.length * country.centres.length);
  expect(settings.length).toBeLessThanOrEqual(0.6 * 12_500);
});

interface Located {
  readonly romes: readonly RomeCode[];
  readonly place: Place;
}

function townsWithout(items: readonly Located[], rome: RomeCode): string[] {
  const places = items.filter((it) => it.romes.includes(rome)).map((it) => it.place);
  return country.towns.filter((town) => !places.some((it) => isNear(it, town))).map((town) => town.label);
}

function isNear(a: { lat: number; lon: number }, b: { lat: number; lon: number }): boolean {
  return Math.abs(a.lat - b.lat) < 0.3 && kmBetween(a, b) <= 30;
}
