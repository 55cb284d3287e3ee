import type { Point } from "../lib/geometry.ts";
import { kmBetween } from "../lib/geometry.ts";

/** Fewer places than this do not say where the others should be. */
const ENOUGH = 4;
/** Sainte-Marie-de-Gosse is 91 km from its neighbours in GeoNames; no EPCI of mainland France is that wide. */
const SUSPECT_KM = 30;
const TIMES_THE_USUAL = 6;

/**
 * The keys of `group` whose point lies far from all the others: more than 30 km from the median point, and six times
 * as far as half of them (an EPCI of Guyane is wide, its communes are not misplaced).
 */
export function misplacedIn(group: readonly { readonly key: string; readonly point: Point }[]): string[] {
  if (group.length < ENOUGH) return [];
  const centre = { lat: median(group.map((it) => it.point.lat)), lon: median(group.map((it) => it.point.lon)) };
  const away = group.map((it) => ({ key: it.key, km: kmBetween(it.point, centre) }));
  const limit = Math.max(SUSPECT_KM, TIMES_THE_USUAL * median(away.map((it) => it.km)));
  return away.filter((it) => it.km > limit).map((it) => it.key);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
