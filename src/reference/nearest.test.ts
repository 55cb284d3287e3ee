import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "../lib/geometry.ts";
import { kmBetween } from "../lib/geometry.ts";
import { nearestAmong } from "./nearest.ts";

const around = (lat: number) => ({
  lat: fc.double({ min: lat - 0.6, max: lat + 0.6, noNaN: true }),
  lon: fc.double({ min: 5.4, max: 6.6, noNaN: true }),
});

test.each([0, 48.5, -21, 66])(
  "the nearest point near latitude %d is the one that looking at all of them gives",
  (lat) => {
    const point = fc.record(around(lat));
    fc.assert(
      fc.property(fc.array(point, { maxLength: 40 }), point, (points, from) => {
        expect(nearestAmong(points)(from.lat, from.lon)).toBe(nearestOfAll(points, from));
      }),
    );
  },
);

test("nothing is near farther than 30 km", () => {
  const nearest = nearestAmong([{ lat: 48, lon: 2 }]);
  expect(nearest(48.269, 2)).not.toBeNull();
  expect(nearest(48.271, 2)).toBeNull();
});

function nearestOfAll(points: readonly Point[], from: Point): Point | null {
  let best: Point | null = null;
  for (const point of points) {
    const km = kmBetween(from, point);
    if (km <= 30 && (best === null || km < kmBetween(from, best))) best = point;
  }
  return best;
}
