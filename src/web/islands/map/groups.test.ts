import fc from "fast-check";
import { expect, test } from "vitest";
import type { Found } from "./found.ts";
import { groups } from "./groups.ts";

const WORLD: [number, number, number, number] = [-180, -85, 180, 85];
const at = (lat: number, lon: number): Found => ({ kind: "offer", title: "", about: "", url: "/offre/a", lat, lon });

test("those far apart stand alone, those close are one group that says when it opens", () => {
  const around = groups([at(49.12, 6.17), at(49.121, 6.171), at(43.6, 1.44)]);
  const shown = around(WORLD, 6);
  expect(shown.map(({ items }) => items.length).sort()).toEqual([1, 2]);
  const opens = shown.find(({ items }) => items.length === 2)?.zoom ?? 0;
  expect(around(WORLD, opens)).toHaveLength(3);
});

test("at any zoom, each result is in one group", () => {
  const points = fc.array(fc.tuple(fc.integer({ min: 42, max: 51 }), fc.integer({ min: -4, max: 8 })), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(points, fc.integer({ min: 0, max: 18 }), (places, zoom) => {
      const items = places.map(([lat, lon]) => at(lat, lon));
      const shown = groups(items)(WORLD, zoom).flatMap((group) => group.items);
      expect(new Set(shown).size).toBe(items.length);
      expect(shown).toHaveLength(items.length);
    }),
  );
});
