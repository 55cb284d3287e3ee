import { EARTH_RADIUS_KM, type Point, RADIANS } from "./geometry.ts";

/** The earth in square cells of degrees, numbered row after row from the south pole. */
export interface Grid {
  cellOf(lat: number, lon: number): number;
  /**
   * Runs of cells, as [from, to) pairs end to end, ascending, that hold every point within `radiusKm` of `point`: in each row,
   * no more than the disc is wide there. Over a pole every column is taken; across the antimeridian a row gives two runs.
   */
  runsAround(point: Point, radiusKm: number): number[];
  /** Runs of cells, one a row, that hold no point farther than `radiusKm` from `point`: all such cells, but near a pole or across the antimeridian. */
  runsWithin(point: Point, radiusKm: number): number[];
}

/** A little less than a degree of the mean sphere (111.195 km), so that a box never ends short. */
const KM_PER_DEGREE = 111.19;
/** Distances are rounded to 10 m before they are compared: 5 m more may be within; 10 m leave room for arithmetic. */
const SLACK_KM = 0.01;

/** Cells of a tenth of a degree: 11 km high, 5 to 11 km wide over France. */
export const { cellOf, runsAround: cellRunsAround, runsWithin: cellRunsWithin } = gridOf(10);

/** A grid of so many cells a degree, each way. */
export function gridOf(cellsPerDegree: number): Grid {
  const rows = 180 * cellsPerDegree;
  const columns = 360 * cellsPerDegree;
  const rowOf = (lat: number) => Math.min(rows - 1, Math.floor((lat + 90) * cellsPerDegree));
  const columnOf = (lon: number) => Math.min(columns - 1, Math.floor((lon + 180) * cellsPerDegree));

  function columnRuns(lon: number, reach: number): [number, number][] {
    const west = columnOf(lon - reach < -180 ? lon - reach + 360 : lon - reach);
    const east = columnOf(lon + reach > 180 ? lon + reach - 360 : lon + reach);
    const crosses = lon - reach < -180 || lon + reach > 180;
    if (!crosses) return [[west, east]];
    if (reach >= 180 || east >= west) return [[0, columns - 1]];
    return [
      [0, east],
      [west, columns - 1],
    ];
  }

  function runsAround(point: Point, radiusKm: number): number[] {
    const reach = (radiusKm + SLACK_KM) / KM_PER_DEGREE;
    const south = point.lat - reach;
    const north = point.lat + reach;
    const firstRow = rowOf(Math.max(-90, south));
    const lastRow = rowOf(Math.min(90, north));
    if (south <= -90 || north >= 90) return [firstRow * columns, (lastRow + 1) * columns];
    const runs: number[] = [];
    for (let row = firstRow; row <= lastRow; row++) {
      const bottom = Math.max(south, row / cellsPerDegree - 90);
      const top = Math.min(north, (row + 1) / cellsPerDegree - 90);
      for (const [from, to] of columnRuns(point.lon, widestBetween(point.lat, reach, bottom, top))) {
        runs.push(row * columns + from, row * columns + to + 1);
      }
    }
    return runs;
  }

  function runsWithin({ lat, lon }: Point, radiusKm: number): number[] {
    const reach = (radiusKm - SLACK_KM) / EARTH_RADIUS_KM / RADIANS;
    if (reach <= 0 || Math.abs(lat) + reach >= 90) return [];
    const runs: number[] = [];
    for (let row = rowOf(lat - reach); row <= rowOf(lat + reach); row++) {
      // The farthest point of a cell is one of its corners.
      const edge = (at: number) => halfWidth(lat, reach, at / cellsPerDegree - 90) * (1 - 1e-9);
      const half = Math.min(edge(row), edge(row + 1));
      if (half <= 0 || lon - half < -180 || lon + half > 180) continue;
      const from = Math.ceil((lon - half + 180) * cellsPerDegree);
      const to = Math.floor((lon + half + 180) * cellsPerDegree);
      if (to > from) runs.push(row * columns + from, row * columns + to);
    }
    return runs;
  }

  return { cellOf: (lat, lon) => rowOf(lat) * columns + columnOf(lon), runsAround, runsWithin };
}

/** Half the width between two latitudes: a disc is widest where a meridian touches it, sin φ = sin φ₀ / cos δ, and narrower the further from there. */
function widestBetween(lat: number, reach: number, bottom: number, top: number): number {
  const sine = Math.sin(lat * RADIANS) / Math.cos(reach * RADIANS);
  const widest = Math.asin(Math.max(-1, Math.min(1, sine))) / RADIANS;
  return halfWidth(lat, reach, Math.max(bottom, Math.min(top, widest))) * (1 + 1e-9);
}

/**
 * Half the width in degrees of longitude, at the latitude `at`, of a disc that holds no pole; 0 where it does not reach.
 * cos Δλ = (cos δ − sin φ₀ sin φ) / (cos φ₀ cos φ).
 */
function halfWidth(lat: number, reach: number, at: number): number {
  const [center, delta, other] = [lat * RADIANS, reach * RADIANS, at * RADIANS];
  const cosine = (Math.cos(delta) - Math.sin(center) * Math.sin(other)) / (Math.cos(center) * Math.cos(other));
  return Math.acos(Math.max(-1, Math.min(1, cosine))) / RADIANS;
}
