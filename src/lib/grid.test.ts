import fc from "fast-check";
import { expect, test } from "vitest";
import { kmBetween, roundKm } from "./geometry.ts";
import { cellOf, cellRunsAround, gridOf } from "./grid.ts";

const latitude = fc.oneof(
  fc.double({ min: -90, max: 90, noNaN: true }),
  fc.constantFrom(-90, 90, 89.99, -89.95, 0, 48.9),
);
const longitude = fc.oneof(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.constantFrom(-180, 180, 179.99, -179.95, 0),
);
const point = fc.record({ lat: latitude, lon: longitude });
const radius = fc.oneof(fc.double({ min: 0, max: 200, noNaN: true }), fc.constantFrom(0, 30, 200));

const isIn = (runs: readonly number[], cell: number) =>
  runs.some((from, i) => i % 2 === 0 && cell >= from && cell < (runs[i + 1] as number));

test("no point within the radius lies outside the cells, over a pole or the antimeridian either", () => {
  fc.assert(
    fc.property(
      point,
      radius,
      fc.double({ min: 0, max: 2 * Math.PI }),
      fc.double({ min: 0, max: 1 }),
      (home, km, bearing, share) => {
        const other = towards(home, bearing, km * share);
        fc.pre(roundKm(kmBetween(home, other)) <= km);
        expect(isIn(cellRunsAround(home, km), cellOf(other.lat, other.lon))).toBe(true);
      },
    ),
    { numRuns: 3_000 },
  );
});

test("runs of cells ascend and never overlap", () => {
  fc.assert(
    fc.property(point, radius, (home, km) => {
      const runs = cellRunsAround(home, km);
      expect(runs.length).toBeGreaterThan(0);
      for (let i = 1; i < runs.length; i++) {
        if (i % 2 === 1) expect(runs[i]).toBeGreaterThan(runs[i - 1] as number);
        else expect(runs[i]).toBeGreaterThanOrEqual(runs[i - 1] as number);
      }
    }),
  );
});

test("a radius of 30 km around Metz takes a few rows of a few cells, not the whole of France", () => {
  const runs = cellRunsAround({ lat: 49.12, lon: 6.18 }, 30);
  const cells = runs.reduce((sum, bound, i) => sum + (i % 2 === 1 ? bound : -bound), 0);
  expect(runs.length / 2).toBeLessThanOrEqual(7);
  expect(cells).toBeLessThanOrEqual(70);
});

const FINE = gridOf(40);

test("every point of the cells within a radius lies within it, corners too", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(point, radius, share, share, share, (home, km, which, north, east) => {
      const runs = FINE.runsWithin(home, km);
      fc.pre(runs.length > 0);
      const at = 2 * Math.floor((which * (runs.length - 1)) / 2);
      const [from, to] = [runs[at] as number, runs[at + 1] as number];
      expect(to).toBeGreaterThan(from);
      const lat = (Math.floor(from / 14_400) + Math.round(north)) / 40 - 90;
      const lon = ((from % 14_400) + (to - from) * Math.round(east)) / 40 - 180;
      expect(roundKm(kmBetween(home, { lat, lon }))).toBeLessThanOrEqual(km);
      expect(isIn(FINE.runsAround(home, km), from) && isIn(FINE.runsAround(home, km), to - 1)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

test("most of a disc is cells within it, the finer the more", () => {
  const count = (runs: readonly number[]) => runs.reduce((sum, bound, i) => sum + (i % 2 === 1 ? bound : -bound), 0);
  const share = (cells: number) => {
    const grid = gridOf(cells);
    return (
      count(grid.runsWithin({ lat: 48.85, lon: 2.35 }, 30)) / count(grid.runsAround({ lat: 48.85, lon: 2.35 }, 30))
    );
  };
  expect(share(10)).toBeGreaterThan(0.3);
  expect(share(40)).toBeGreaterThan(0.6);
});

/** The point reached after `km` in a direction: the direct problem on the sphere. */
function towards(
  { lat, lon }: { lat: number; lon: number },
  bearing: number,
  km: number,
): { lat: number; lon: number } {
  const radians = Math.PI / 180;
  const angle = km / 6371.0088;
  const sine =
    Math.sin(lat * radians) * Math.cos(angle) + Math.cos(lat * radians) * Math.sin(angle) * Math.cos(bearing);
  const turn = Math.atan2(
    Math.sin(bearing) * Math.sin(angle) * Math.cos(lat * radians),
    Math.cos(angle) - Math.sin(lat * radians) * sine,
  );
  const east = lon + turn / radians;
  const wrapped = east > 180 ? east - 360 : east < -180 ? east + 360 : east;
  return { lat: Math.max(-90, Math.min(90, Math.asin(Math.max(-1, Math.min(1, sine))) / radians)), lon: wrapped };
}
