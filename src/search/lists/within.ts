import { kmBetween, type Point, roundKm, unitVector } from "../../lib/geometry.ts";
import { kmOfSquaredChord, ROUGHNESS_KM, squaredChord, type Vectors } from "../index/index.ts";
import type { SearchedList } from "./searched-list.ts";

/** Km from a point to an item, as shown: great circle, rounded to 10 m. */
export function kmTo(point: Point, { index }: SearchedList, item: number): number {
  return roundKm(kmBetween(point, { lat: index.lat[item] as number, lon: index.lon[item] as number }));
}

/** Some of the items of an occupation: those posted from `from` up to `to`. */
interface Posted {
  readonly values: Uint32Array;
  /** Beside them, three numbers each. */
  readonly vectors: Float32Array;
  readonly from: number;
  readonly to: number;
  /** By place from `from` on: 1 for those that are not counted. */
  readonly skipped: Uint8Array;
  /** By item; null where none ends. */
  readonly lastDay: Int32Array | null;
  readonly today: number;
}

/** What lies within a radius of a point. The exact distance is worked out only so near the edge that it may decide. */
export class Disc {
  readonly #list: SearchedList;
  readonly #vectors: Vectors;
  readonly #point: Point;
  readonly #radiusKm: number;
  readonly #x: number;
  readonly #y: number;
  readonly #z: number;
  readonly #surelyIn: number;
  readonly #surelyOut: number;

  constructor(list: SearchedList, point: Point, radiusKm: number) {
    this.#list = list;
    this.#vectors = list.index.vectors;
    this.#point = point;
    this.#radiusKm = radiusKm;
    [this.#x, this.#y, this.#z] = unitVector(point);
    this.#surelyIn = radiusKm < 2 * ROUGHNESS_KM ? -1 : squaredChord(radiusKm - 2 * ROUGHNESS_KM);
    this.#surelyOut = squaredChord(radiusKm + 2 * ROUGHNESS_KM);
  }

  /** How many of some items that are posted lie within the radius, but for those skipped and those that end before `today`. */
  count({ values, vectors, from, to, skipped, lastDay, today }: Posted): number {
    const [x, y, z, surelyIn, surelyOut] = [this.#x, this.#y, this.#z, this.#surelyIn, this.#surelyOut];
    let count = 0;
    for (let at = from; at < to; at++) {
      const dx = (vectors[3 * at] as number) - x;
      const dy = (vectors[3 * at + 1] as number) - y;
      const dz = (vectors[3 * at + 2] as number) - z;
      const squared = dx * dx + dy * dy + dz * dz;
      if (squared > surelyOut || skipped[at - from] === 1) continue;
      const item = values[at] as number;
      if (lastDay !== null && (lastDay[item] as number) < today) continue;
      if (squared > surelyIn && kmTo(this.#point, this.#list, item) > this.#radiusKm) continue;
      count++;
    }
    return count;
  }

  /** The same for the `at`-th posted of the list, whose vectors lie in the order in which they are read. */
  kmToPosted(posted: Float32Array, at: number, item: number): number {
    const dx = (posted[3 * at] as number) - this.#x;
    const dy = (posted[3 * at + 1] as number) - this.#y;
    const dz = (posted[3 * at + 2] as number) - this.#z;
    return this.#kmOf(dx * dx + dy * dy + dz * dz, item);
  }

  /** Km to an item, right to `ROUGHNESS_KM`; negative when it is not within the radius. */
  kmTo(item: number): number {
    const { x, y, z } = this.#vectors;
    const dx = (x[item] as number) - this.#x;
    const dy = (y[item] as number) - this.#y;
    const dz = (z[item] as number) - this.#z;
    return this.#kmOf(dx * dx + dy * dy + dz * dz, item);
  }

  #kmOf(squared: number, item: number): number {
    if (squared > this.#surelyOut) return -1;
    if (squared > this.#surelyIn && kmTo(this.#point, this.#list, item) > this.#radiusKm) return -1;
    return kmOfSquaredChord(squared);
  }
}

/**
 * Keeps, of the items found from the `from`-th to the one before `count`, those in the disc, and notes how far each is; all
 * of them without a disc.
 */
export function keepWithin({ workspace }: SearchedList, from: number, count: number, disc: Disc | null): number {
  if (disc === null) return count;
  const { found, roughKm } = workspace;
  let kept = from;
  for (let i = from; i < count; i++) {
    const item = found[i] as number;
    const km = disc.kmTo(item);
    if (km < 0) continue;
    roughKm[kept] = km;
    found[kept++] = item;
  }
  return kept;
}

/** Keeps, of the first `count` items found, those whose département lies in the area. */
export function keepInArea(list: SearchedList, count: number, area: Uint8Array): number {
  const { found } = list.workspace;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const item = found[i] as number;
    if (area[list.index.departement[item] as number] === 1) found[kept++] = item;
  }
  return kept;
}
