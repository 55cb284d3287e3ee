import { kmBetween, type Point, roundKm, unitVector } from "../../lib/geometry.ts";
import { kmOfSquaredChord, ROUGHNESS_KM, squaredChord } from "../index/index.ts";
import type { SearchedList } from "./searched-list.ts";

/** Km from a point to an item, as shown: great circle, rounded to 10 m. */
export function kmTo(point: Point, { index }: SearchedList, item: number): number {
  return roundKm(kmBetween(point, { lat: index.lat[item] as number, lon: index.lon[item] as number }));
}

/**
 * Keeps, of the first `count` items found, those within the radius, and notes how far each is, roughly. The exact distance
 * is worked out only for those so near the edge that it may decide.
 */
export function keepWithin(list: SearchedList, count: number, point: Point, radiusKm: number): number {
  const { x, y, z } = list.index.vectors;
  const { found, roughKm } = list.workspace;
  const [px, py, pz] = unitVector(point);
  const surelyIn = radiusKm < 2 * ROUGHNESS_KM ? -1 : squaredChord(radiusKm - 2 * ROUGHNESS_KM);
  const surelyOut = squaredChord(radiusKm + 2 * ROUGHNESS_KM);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const item = found[i] as number;
    const dx = (x[item] as number) - px;
    const dy = (y[item] as number) - py;
    const dz = (z[item] as number) - pz;
    const squared = dx * dx + dy * dy + dz * dz;
    if (squared > surelyOut) continue;
    if (squared > surelyIn && kmTo(point, list, item) > radiusKm) continue;
    roughKm[kept] = kmOfSquaredChord(squared);
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
