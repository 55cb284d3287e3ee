import type { Place } from "../../domain/index.ts";
import type { SearchQuery } from "../links/index.ts";

const PLACE_FIELDS = ["place", "insee", "lat", "lon"];

/**
 * Where to go on searching from: the place the visitor asked for, when they come from results that had one, else the item's own.
 */
export function nearby(back: string | null, place: Place): SearchQuery {
  const asked = new URLSearchParams(back?.split("#")[0]?.split("?")[1] ?? "");
  const known = PLACE_FIELDS.flatMap((name) => {
    const value = asked.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  if (known.length > 0) return Object.fromEntries(known);
  return place.insee === null ? { lat: String(place.lat), lon: String(place.lon) } : { insee: place.insee };
}
