import type { Place, RomeCode } from "../../domain/index.ts";
import type { SearchQuery } from "../links/index.ts";

const PLACE_FIELDS = ["place", "insee", "lat", "lon"];

/**
 * Where to go on searching from: the place the visitor asked for, when they come from results that had one, else the item's own.
 */
export function nearby(back: string | null, place: Place): SearchQuery {
  const known = askedIn(back, PLACE_FIELDS);
  if (Object.keys(known).length > 0) return known;
  return place.insee === null ? { lat: String(place.lat), lon: String(place.lon) } : { insee: place.insee };
}

const TRADE_FIELDS = ["q", "romes", "rncp", "training", "wish"];
const MAX_ROMES = 20;

/**
 * Which occupations to go on searching for: the item's own; where its record names none, as for a company known by its activity, those
 * of the results it was opened from; empty when there are none either.
 */
export function tradeOf({ romes }: { readonly romes: readonly RomeCode[] }, back: string | null): SearchQuery {
  return romes.length === 0 ? askedIn(back, TRADE_FIELDS) : { romes: romes.slice(0, MAX_ROMES).join(",") };
}

function askedIn(back: string | null, fields: readonly string[]): SearchQuery {
  const asked = new URLSearchParams(back?.split("#")[0]?.split("?")[1] ?? "");
  return Object.fromEntries([...asked].filter(([name]) => fields.includes(name)));
}
