import { beforeAll, expect, test } from "vitest";
import { kmBetween } from "../../lib/geometry.ts";
import { loadReference } from "../../reference/index.ts";
import { type Country, countryOf, placeIn } from "./country.ts";
import { drawFrom } from "./draw.ts";

let country: Country;
beforeAll(() => {
  country = countryOf(loadReference());
});

test("counts the people of Paris, Lyon and Marseille once, by arrondissement", () => {
  const codes = new Set<string>(country.communes.map((it) => it.code));
  expect(["75056", "69123", "13055"].filter((code) => codes.has(code))).toEqual([]);
  expect(["75112", "69383", "13201"].filter((code) => !codes.has(code))).toEqual([]);
});

test("has a centre within 25 km of every town of 20,000 people, in Corsica and overseas too", () => {
  expect(country.towns.length).toBeGreaterThan(450);
  const far = country.towns.filter((town) => country.centres.every((centre) => kmBetween(centre, town) > 25));
  expect(far.map((town) => town.label)).toEqual([]);
});

test("keeps centres at least 25 km apart", () => {
  const close = country.centres.filter((a, i) => country.centres.slice(i + 1).some((b) => kmBetween(a, b) < 25));
  expect(close).toEqual([]);
});

test("sets nothing farther than 4 km from the point of its commune", () => {
  const draw = drawFrom(1);
  for (let i = 0; i < 5_000; i++) {
    const commune = draw.one(country.communes);
    expect(kmBetween(placeIn(commune, draw), commune)).toBeLessThan(4.01);
  }
});
