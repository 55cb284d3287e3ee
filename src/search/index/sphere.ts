import type { Point } from "../../lib/geometry.ts";

/** Mean radius of the earth in km, as the distances that are shown have it. */
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/**
 * Points as unit vectors in single precision: a squared chord costs five operations where a great circle costs six
 * trigonometric functions. It is right to half a metre; what that leaves open is settled by the great circle.
 */
export interface Vectors {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly z: Float32Array;
}

/** More than what the vectors (half a metre) and the rounding of what is shown (five metres) can be off by, in km. */
export const ROUGHNESS_KM = 0.01;

export function vectorsOf(lat: Float64Array, lon: Float64Array): Vectors {
  const x = new Float32Array(lat.length);
  const y = new Float32Array(lat.length);
  const z = new Float32Array(lat.length);
  for (let i = 0; i < lat.length; i++) {
    [x[i], y[i], z[i]] = vectorOf({ lat: lat[i] as number, lon: lon[i] as number });
  }
  return { x, y, z };
}

export function vectorOf({ lat, lon }: Point): [number, number, number] {
  const cos = Math.cos(lat * RADIANS);
  return [cos * Math.cos(lon * RADIANS), cos * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)];
}

/** The squared chord of a great circle of that many km. */
export function squaredChord(km: number): number {
  const chord = 2 * Math.sin(km / (2 * EARTH_RADIUS_KM));
  return km < 0 ? 0 : chord * chord;
}

/** The great circle, in km, of a squared chord: two terms of the arcsine are right to a millimetre up to 200 km. */
export function kmOfSquaredChord(squared: number): number {
  return EARTH_RADIUS_KM * Math.sqrt(squared) * (1 + squared / 24);
}
