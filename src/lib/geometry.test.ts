import fc from "fast-check";
import { expect, test } from "vitest";
import { chordOf, kmBetween, roundKm, unitVector } from "./geometry.ts";

const METZ = { lat: 49.1193, lon: 6.1757 };
const anyPoint = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

test("one degree of latitude is about 111.2 km", () => {
  expect(kmBetween(METZ, { lat: METZ.lat + 1, lon: METZ.lon })).toBeCloseTo(111.195, 2);
});

test("a distance is symmetric, never negative, and never more than half the earth round", () => {
  fc.assert(
    fc.property(anyPoint, anyPoint, (a, b) => {
      expect(kmBetween(a, b)).toBeCloseTo(kmBetween(b, a), 6);
      expect(kmBetween(a, b)).toBeGreaterThanOrEqual(0);
      expect(kmBetween(a, b)).toBeLessThanOrEqual(20_016);
    }),
  );
});

test("the two sides of the 180th meridian are near each other", () => {
  expect(kmBetween({ lat: -13.3, lon: 179.9 }, { lat: -13.3, lon: -179.9 })).toBeLessThan(22);
});

test("distances are shown to ten metres", () => {
  expect(roundKm(12.3456)).toBe(12.35);
});

test("the straight line between two unit vectors is the chord of their great circle", () => {
  fc.assert(
    fc.property(anyPoint, anyPoint, (a, b) => {
      const [ax, ay, az] = unitVector(a);
      const [bx, by, bz] = unitVector(b);
      expect(Math.hypot(ax - bx, ay - by, az - bz)).toBeCloseTo(chordOf(kmBetween(a, b)), 7);
    }),
  );
});
