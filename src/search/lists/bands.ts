import type { Point } from "../../lib/geometry.ts";
import { ROUGHNESS_KM } from "../index/index.ts";
import type { SearchedList } from "./searched-list.ts";
import { BANDS_KM, type Tally } from "./tally.ts";
import { kmTo } from "./within.ts";

/** Counts the first `total` items found by their distance. The exact one is worked out only near the edge of a band. */
export function countBands(list: SearchedList, total: number, point: Point, tally: Tally): void {
  const { found, roughKm } = list.workspace;
  const { bands } = tally;
  for (let i = 0; i < total; i++) {
    const rough = roughKm[i] as number;
    let band = bandOf(rough - ROUGHNESS_KM);
    if (rough + ROUGHNESS_KM > (BANDS_KM[band + 1] as number)) band = bandOf(kmTo(point, list, found[i] as number));
    bands[band]!++;
  }
}

function bandOf(km: number): number {
  let band = 0;
  while (km > (BANDS_KM[band + 1] as number)) band++;
  return band;
}
