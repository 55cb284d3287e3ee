import { kmBetween, type Point } from "../../lib/geometry.ts";
import type { Index, ListIndex } from "../index/index.ts";

/** A circle that holds every item of a département. */
interface Extent {
  readonly center: Point;
  readonly radiusKm: number;
}

/**
 * Where the items of a département lie; null when they lie too far apart, some of them misplaced perhaps. Worked out for all of
 * them the first time, and kept as long as the lists are in service.
 */
export function extentOf({ trainings, offers, companies }: Index, departement: number): Extent | null {
  const boxes = [trainings, offers, companies].map(boxesOf);
  const box = [90, 180, -90, -180];
  for (const each of boxes) {
    if (departement * 4 + 3 >= each.length) continue;
    for (const side of [0, 1]) box[side] = Math.min(box[side] as number, each[departement * 4 + side] as number);
    for (const side of [2, 3]) box[side] = Math.max(box[side] as number, each[departement * 4 + side] as number);
  }
  return circleAround(box as [number, number, number, number]);
}

/** The corner the farthest from the middle of a small box is as far as any of its points. */
function circleAround([south, west, north, east]: readonly [number, number, number, number]): Extent | null {
  const center = { lat: (south + north) / 2, lon: (west + east) / 2 };
  const isSmall = north - south < WIDEST && east - west < WIDEST && north < 80 && south > -80;
  if (!isSmall) return null;
  const corners = [south, north].map((lat) => kmBetween(center, { lat, lon: east }));
  return { center, radiusKm: Math.max(...corners) + 0.1 };
}

/** Degrees. */
const WIDEST = 10;

/** By département: south, west, north, east of its items. */
function boxesOf({ lat, lon, departement, size }: ListIndex): Float64Array {
  const known = BOXES.get(departement);
  if (known !== undefined) return known;
  const count = departement.reduce((most, each) => Math.max(most, each + 1), 0);
  const boxes = new Float64Array(4 * count);
  for (let each = 0; each < count; each++) boxes.set([90, 180, -90, -180], 4 * each);
  for (let item = 0; item < size; item++) {
    const at = 4 * (departement[item] as number);
    const [y, x] = [lat[item] as number, lon[item] as number];
    if (y < (boxes[at] as number)) boxes[at] = y;
    if (x < (boxes[at + 1] as number)) boxes[at + 1] = x;
    if (y > (boxes[at + 2] as number)) boxes[at + 2] = y;
    if (x > (boxes[at + 3] as number)) boxes[at + 3] = x;
  }
  BOXES.set(departement, boxes);
  return boxes;
}

const BOXES = new WeakMap<Uint16Array, Float64Array>();
