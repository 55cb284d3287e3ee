import { type Asked, InvalidValue, type Locality, type Reference, type SearchParams } from "../../domain/index.ts";
import type { Point } from "../../lib/geometry.ts";
import type { TextUnderstanding } from "../text/index.ts";

/** Where to search: around a point, in départements, or anywhere. */
export interface AskedArea {
  readonly point: Point | null;
  readonly area: Uint8Array | null;
  readonly place: Asked["place"];
}

/**
 * The place of the parameters, else the one heard in `q`. Throws `InvalidValue` naming `place`, `insee` or `sort`.
 * `departements`: those of the index, by number.
 */
export function resolvePlace(
  params: SearchParams,
  reference: Reference,
  text: TextUnderstanding,
  heard: Locality | null,
  departements: readonly string[],
): AskedArea {
  const asked = askedPlace(params, reference, text, heard, departements);
  if (params.sort === "distance" && asked.point === null) {
    throw new InvalidValue(
      "sort",
      params.sort,
      "a point to sort by distance: lat and lon, or a place that is a commune",
    );
  }
  return asked;
}

function askedPlace(
  params: SearchParams,
  reference: Reference,
  text: TextUnderstanding,
  heard: Locality | null,
  departements: readonly string[],
): AskedArea {
  const { lat, lon, place, insee } = params;
  if (lat !== undefined && lon !== undefined) {
    return { point: { lat, lon }, area: null, place: { label: `${lat}, ${lon}`, kind: "point", lat, lon } };
  }
  if (insee !== undefined) {
    const commune = reference.commune(insee);
    if (commune === null) throw new InvalidValue("insee", insee, "the INSEE code of a commune of today");
    return inLocality(commune, departements);
  }
  if (place === undefined) {
    return heard === null ? { point: null, area: null, place: null } : inLocality(heard, departements);
  }
  const locality = text.locality(place);
  if (locality === null) {
    throw new InvalidValue(
      "place",
      place,
      "a postcode, an INSEE code, or the name of a commune, a département or a region",
    );
  }
  return inLocality(locality, departements);
}

function inLocality(locality: Locality, departements: readonly string[]): AskedArea {
  const { kind, label } = locality;
  if (kind === "commune") {
    const { lat, lon } = locality;
    return { point: { lat, lon }, area: null, place: { label, kind, lat, lon } };
  }
  const codes = kind === "departement" ? [locality.code] : locality.departements;
  const area = Uint8Array.from(departements, (code) => (codes.includes(code) ? 1 : 0));
  return { point: null, area, place: { label, kind, lat: null, lon: null } };
}
