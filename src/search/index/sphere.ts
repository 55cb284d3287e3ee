import { chordOf, EARTH_RADIUS_KM, unitVector } from "../../lib/geometry.ts";

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
    const vector = unitVector({ lat: lat[i] as number, lon: lon[i] as number });
    x[i] = vector[0];
    y[i] = vector[1];
    z[i] = vector[2];
  }
  return { x, y, z };
}

/** The squared chord of a great circle of that many km. */
export function squaredChord(km: number): number {
  return chordOf(km) ** 2;
}

/** The great circle, in km, of a squared chord: two terms of the arcsine are right to a millimetre up to 200 km. */
export function kmOfSquaredChord(squared: number): number {
  return EARTH_RADIUS_KM * Math.sqrt(squared) * (1 + squared / 24);
}
