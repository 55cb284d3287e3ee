import type { InseeCode, Place, Reference } from "../../domain/index.ts";
import { kmBetween, type Point } from "../../lib/geometry.ts";
import { NotKept } from "./attempt.ts";

/** What a source says of a place; a point needs both of its coordinates. */
export interface Whereabouts {
  readonly label: string;
  readonly postcode: string | null;
  readonly insee: InseeCode | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

/**
 * The place, with what is missing found from the rest: the point from the commune or the postcode, the commune from the postcode and the point.
 * What the source gives is never changed. Throws `NotKept` when nothing tells where it is.
 */
export function locate(given: Whereabouts, reference: Reference): Place {
  const point = pointOf(given, reference);
  if (point === null)
    throw new NotKept("no place: neither coordinates nor a known commune or postcode", "place", given.label);
  return { ...given, ...point, insee: given.insee ?? communeAt(point, given.postcode, reference) };
}

function pointOf({ lat, lon, insee, postcode }: Whereabouts, reference: Reference): Point | null {
  if (lat !== null && lon !== null) return { lat, lon };
  const communes = postcode === null ? [] : reference.communesByPostcode(postcode);
  const commune = (insee && reference.commune(insee)) ?? mostPeopled(communes);
  return commune && { lat: commune.lat, lon: commune.lon };
}

/** Among the communes of the postcode first: the nearest of all may be a neighbour across the border. */
function communeAt(point: Point, postcode: string | null, reference: Reference): InseeCode | null {
  const communes = postcode === null ? [] : reference.communesByPostcode(postcode);
  const nearest = least(communes, (commune) => kmBetween(point, commune));
  if (nearest !== null && kmBetween(point, nearest) <= 30) return nearest.code;
  return reference.nearestCommune(point.lat, point.lon)?.code ?? null;
}

function mostPeopled<T extends { readonly population: number }>(communes: readonly T[]): T | null {
  return least(communes, (commune) => -commune.population);
}

function least<T>(items: readonly T[], measure: (item: T) => number): T | null {
  return items.reduce<T | null>((best, item) => (best === null || measure(item) < measure(best) ? item : best), null);
}
