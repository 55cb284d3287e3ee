import { z } from "zod";
import { InvalidValue, parseInseeCode } from "../../domain/index.ts";
import { parsed } from "../checks/index.ts";
import { postcodeCell } from "../csv-fields.ts";

export const COLUMNS = ["Code_commune_INSEE", "Code_postal", "coordonnees_gps"] as const;

export const hexasmalRow = z.object({
  Code_commune_INSEE: parsed(parseInseeCode),
  Code_postal: postcodeCell,
  /** "lat, lon"; empty for some. */
  coordonnees_gps: parsed((value) => (value === "" ? null : parsePoint(value))),
});

function parsePoint(value: unknown): { lat: number; lon: number } {
  const [, lat, lon] = /^(-?\d+(?:\.\d+)?),\s*(-?\d+(?:\.\d+)?)$/.exec(String(value)) ?? [];
  const point = { lat: Number(lat), lon: Number(lon) };
  if (Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180) return point;
  throw new InvalidValue("coordonnees_gps", value, 'degrees as "lat, lon", from -90 to 90 and from -180 to 180');
}
