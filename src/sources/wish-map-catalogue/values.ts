import { InvalidValue } from "../../domain/index.ts";

/** "lat,lon", the first of several joined by "##"; null when empty. */
export function firstPoint(value: unknown): { lat: number; lon: number } | null {
  if (value === null || value === undefined || value === "") return null;
  const [lat = Number.NaN, lon = Number.NaN] = String(value).split("##")[0]?.split(",").map(Number) ?? [];
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
    throw new InvalidValue("lieu_formation_geo_coordonnees", value, '"lat,lon" in degrees');
  }
  return { lat, lon };
}
