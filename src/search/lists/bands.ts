import type { Point } from "../../lib/geometry.ts";
import { ROUGHNESS_KM } from "../index/index.ts";
import type { SearchedList } from "./searched-list.ts";
import { BANDS_KM, type Tally } from "./tally.ts";
import { kmTo } from "./within.ts";

/** By km, rounded up: the place of the band among `BANDS_KM`, all of which are whole. */
const bandUpTo = Uint8Array.from({ length: (BANDS_KM.at(-1) as number) + 1 }, (_, km) =>
  Math.max(
    0,
    BANDS_KM.findLastIndex((from) => km > from),
  ),
);

/** Counts the first `total` items found by their distance. The exact one is worked out only near the edge of a band. */
export function countBands(list: SearchedList, total: number, point: Point, tally: Tally): void {
  const { found, roughKm } = list.workspace;
  const { bands } = tally;
  for (let i = 0; i < total; i++) {
    const rough = roughKm[i] as number;
    let band = bandOf(Math.max(0, rough - ROUGHNESS_KM));
    if (bandOf(rough + ROUGHNESS_KM) !== band) band = bandOf(kmTo(point, list, found[i] as number));
    bands[band]!++;
  }
}

/** A little beyond the last band is in it: a rough distance may be. */
function bandOf(km: number): number {
  return bandUpTo[Math.ceil(km)] ?? LAST;
}

const LAST = BANDS_KM.length - 2;
