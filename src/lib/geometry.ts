/** Mean radius of the earth in km (IUGG). */
export const EARTH_RADIUS_KM = 6371.0088;
/** Radians in a degree. */
export const RADIANS = Math.PI / 180;

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Great-circle distance (haversine) in km, not rounded. */
export function kmBetween(a: Point, b: Point): number {
  const sinLat = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const sinLon = Math.sin(((b.lon - a.lon) * RADIANS) / 2);
  const h = sinLat * sinLat + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * sinLon * sinLon;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** A distance as it is shown, compared and sorted: km rounded to 10 m. */
export function roundKm(km: number): number {
  return Math.round(km * 100) / 100;
}

/** A point as a unit vector: chords between such vectors are in the order of the great circles. */
export function unitVector({ lat, lon }: Point): [number, number, number] {
  const cos = Math.cos(lat * RADIANS);
  return [cos * Math.cos(lon * RADIANS), cos * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

/** The chord, on the unit sphere, of a great circle of that many km; 0 for none or less. */
export function chordOf(km: number): number {
  return 2 * Math.sin(Math.max(0, km) / (2 * EARTH_RADIUS_KM));
}
