import type { Point } from "../lib/geometry.ts";
import { normalise } from "../lib/text.ts";
import type { Division, OfficialCommune } from "./communes.ts";
import type { GeoName } from "./geonames.ts";

/**
 * A point for every commune: one written in data/points.csv, else GeoNames' place of the same INSEE code, else the
 * mean of the points of its postcode, else of its EPCI, else of its département. Throws, naming the commune, if it has none.
 */
export function pointsOf(
  division: Pick<Division, "communes" | "epci">,
  geoNames: ReadonlyMap<string, readonly GeoName[]>,
  written: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const points = new Map<string, Point>();
  for (const commune of division.communes) {
    const point = written.get(commune.insee) ?? seatOf(commune, geoNames);
    if (point) points.set(commune.insee, point);
  }
  const known = division.communes.filter((commune) => points.has(commune.insee));
  const means = [
    meansBy(known, points, (commune) => commune.postcodes),
    meansBy(known, points, (commune) => [division.epci.get(commune.insee) ?? ""]),
    meansBy(known, points, (commune) => [commune.departement]),
  ] as const;
  for (const commune of division.communes) {
    if (points.has(commune.insee)) continue;
    const keys = [commune.postcodes[0], division.epci.get(commune.insee), commune.departement];
    const point = keys.map((key, i) => means[i]?.get(key ?? "none")).find((mean) => mean !== undefined);
    if (!point)
      throw new Error(`Commune ${commune.insee} ${commune.name}: got no point, expected one at least by département.`);
    points.set(commune.insee, point);
  }
  return points;
}

/** GeoNames files some places under a neighbour's code (Tassin under Lyon's), so the commune's own name comes first. */
function seatOf(commune: OfficialCommune, geoNames: ReadonlyMap<string, readonly GeoName[]>): Point | undefined {
  const name = normalise(commune.name);
  if (commune.town !== null) {
    const number = name.match(/(\S+) (\d+)/);
    const wanted = `${number?.[1]} ${number?.[2]?.padStart(2, "0")}`;
    return geoNames.get(commune.town)?.find((place) => place.name === wanted);
  }
  const places = geoNames.get(commune.insee) ?? geoNames.get(`${commune.departement} ${name}`) ?? [];
  const worth = (place: GeoName) => (place.name === name ? 1e9 : 0) + place.rank * 1e8 + place.population;
  return places.toSorted((a, b) => worth(b) - worth(a))[0];
}

function meansBy(
  communes: readonly OfficialCommune[],
  points: ReadonlyMap<string, Point>,
  keysOf: (commune: OfficialCommune) => readonly string[],
): Map<string, Point> {
  const sums = new Map<string, { lat: number; lon: number; count: number }>();
  for (const commune of communes) {
    const point = points.get(commune.insee);
    for (const key of point ? keysOf(commune) : []) {
      const sum = sums.get(key) ?? { lat: 0, lon: 0, count: 0 };
      sums.set(key, { lat: sum.lat + (point?.lat ?? 0), lon: sum.lon + (point?.lon ?? 0), count: sum.count + 1 });
    }
  }
  return new Map([...sums].map(([key, sum]) => [key, { lat: sum.lat / sum.count, lon: sum.lon / sum.count }]));
}
