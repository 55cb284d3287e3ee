import { type Point, RADIANS } from "./geometry.ts";

/** Cells of a tenth of a degree: 11 km high, 5 to 11 km wide over France. Numbered row after row from the south pole. */
const CELLS_PER_DEGREE = 10;
const ROWS = 180 * CELLS_PER_DEGREE;
const COLUMNS = 360 * CELLS_PER_DEGREE;

/** A little less than a degree of the mean sphere (111.195 km), so that a box never ends short. */
const KM_PER_DEGREE = 111.19;
/** Distances are rounded to 10 m before they are compared: 5 m more may be within; 10 m leave room for arithmetic. */
const SLACK_KM = 0.01;

export function cellOf(lat: number, lon: number): number {
  return rowOf(lat) * COLUMNS + columnOf(lon);
}

/**
 * Runs of cells, as [from, to) pairs end to end, ascending, that hold every point within `radiusKm` of `point`: in each row,
 * no more than the disc is wide there. Over a pole every column is taken; across the antimeridian a row gives two runs.
 */
export function cellRunsAround(point: Point, radiusKm: number): number[] {
  const reach = (radiusKm + SLACK_KM) / KM_PER_DEGREE;
  const south = point.lat - reach;
  const north = point.lat + reach;
  const firstRow = rowOf(Math.max(-90, south));
  const lastRow = rowOf(Math.min(90, north));
  if (south <= -90 || north >= 90) return [firstRow * COLUMNS, (lastRow + 1) * COLUMNS];
  const runs: number[] = [];
  for (let row = firstRow; row <= lastRow; row++) {
    const bottom = Math.max(south, row / CELLS_PER_DEGREE - 90);
    const top = Math.min(north, (row + 1) / CELLS_PER_DEGREE - 90);
    for (const [from, to] of columnRuns(point.lon, longitudeReach(point.lat, reach, bottom, top))) {
      runs.push(row * COLUMNS + from, row * COLUMNS + to + 1);
    }
  }
  return runs;
}

/**
 * Half the width in degrees of longitude, between two latitudes, of a disc that holds no pole. It is widest where a meridian
 * touches it, sin φ = sin φ₀ / cos δ, and narrower the further from there: cos Δλ = (cos δ − sin φ₀ sin φ) / (cos φ₀ cos φ).
 */
function longitudeReach(lat: number, reach: number, bottom: number, top: number): number {
  const center = lat * RADIANS;
  const delta = reach * RADIANS;
  const widest = Math.asin(Math.max(-1, Math.min(1, Math.sin(center) / Math.cos(delta))));
  const at = Math.max(bottom * RADIANS, Math.min(top * RADIANS, widest));
  const cosine = (Math.cos(delta) - Math.sin(center) * Math.sin(at)) / (Math.cos(center) * Math.cos(at));
  return (Math.acos(Math.max(-1, Math.min(1, cosine))) / RADIANS) * (1 + 1e-9);
}

function columnRuns(lon: number, reach: number): [number, number][] {
  const west = columnOf(lon - reach < -180 ? lon - reach + 360 : lon - reach);
  const east = columnOf(lon + reach > 180 ? lon + reach - 360 : lon + reach);
  const crosses = lon - reach < -180 || lon + reach > 180;
  if (!crosses) return [[west, east]];
  if (reach >= 180 || east >= west) return [[0, COLUMNS - 1]];
  return [
    [0, east],
    [west, COLUMNS - 1],
  ];
}

function rowOf(lat: number): number {
  return Math.min(ROWS - 1, Math.floor((lat + 90) * CELLS_PER_DEGREE));
}

function columnOf(lon: number): number {
  return Math.min(COLUMNS - 1, Math.floor((lon + 180) * CELLS_PER_DEGREE));
}
