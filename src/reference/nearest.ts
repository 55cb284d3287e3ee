import type { Point } from "../lib/geometry.ts";
import { kmBetween } from "../lib/geometry.ts";

/** Side of a cell in degrees: 11 km, about six communes in it. */
const CELL = 0.1;
const KM_PER_DEGREE = 111.2;
/** Most questions end within the first radius, whose box holds a dozen cells. */
const RADII_KM = [4, 12, 30];

/** Gives a function that finds the nearest of `points`; null when none lies within 30 km. */
export function nearestAmong<P extends Point>(points: readonly P[]): (lat: number, lon: number) => P | null {
  const cells = Map.groupBy(points, (point) => cellOf(Math.floor(point.lat / CELL), Math.floor(point.lon / CELL)));
  return (lat, lon) => {
    for (const radius of RADII_KM) {
      const found = nearestWithin({ lat, lon }, radius, cells);
      if (found) return found;
    }
    return null;
  };
}

function nearestWithin<P extends Point>(from: Point, km: number, cells: ReadonlyMap<number, readonly P[]>): P | null {
  const dLat = km / KM_PER_DEGREE;
  // A box drawn at the latitude farthest from the equator holds the whole circle.
  const dLon = dLat / Math.max(0.1, Math.cos(((Math.abs(from.lat) + dLat) * Math.PI) / 180));
  let best: P | null = null;
  let bestKm = km;
  for (let row = Math.floor((from.lat - dLat) / CELL); row <= Math.floor((from.lat + dLat) / CELL); row++) {
    for (let column = Math.floor((from.lon - dLon) / CELL); column <= Math.floor((from.lon + dLon) / CELL); column++) {
      for (const point of cells.get(cellOf(row, column)) ?? []) {
        const away = kmBetween(from, point);
        if (away < bestKm || (best === null && away <= km)) [best, bestKm] = [point, away];
      }
    }
  }
  return best;
}

function cellOf(row: number, column: number): number {
  return row * 10_000 + column;
}
