import { InvalidValue } from "../../domain/index.ts";
import { plainText } from "../checks/index.ts";

/** The text, or the first of a list of texts; null when there is none. */
export function firstText(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" && first.trim() !== "" ? plainText(first) : null;
}

/** [lat, lon] in version 1, {lat, lon} in version 2.1; null when it is not given. Throws `InvalidValue` out of bounds. */
export function gpsPoint(value: unknown): { lat: number; lon: number } | null {
  if (value === null || value === undefined || value === "") return null;
  const { lat, lon } = (Array.isArray(value) ? { lat: value[0], lon: value[1] } : value) as Record<string, unknown>;
  const isPoint = typeof lat === "number" && typeof lon === "number" && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  if (!isPoint) throw new InvalidValue("etab_gps", value, "[lat, lon] or {lat, lon} in degrees");
  return { lat, lon };
}
