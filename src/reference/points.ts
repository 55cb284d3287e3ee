import type { Point } from "../lib/geometry.ts";
import { normalise } from "../lib/text.ts";
import type { Division, OfficialCommune } from "./communes.ts";
import type { GeoName } from "./geonames.ts";
import { misplacedIn } from "./misplaced.ts";

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
  for (const insee of misplaced(division, points, written)) points.delete(insee);
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

/** Communes that GeoNames puts far from the others of their EPCI; what we wrote ourselves stays. */
function misplaced(
  division: Pick<Division, "epci">,
  points: ReadonlyMap<string, Point>,
  written: ReadonlyMap<string, Point>,
): string[] {
  const members = [...points].map(([key, point]) => ({ key, point, epci: division.epci.get(key) }));
  const groups = Map.groupBy(members, (it) => it.epci);
  groups.delete(undefined);
  return [...groups.values()].flatMap(misplacedIn).filter((insee) => !written.has(insee));
}

/** GeoNames files some places under a neighbour's code (Tassin under Lyon's), so the commune's own name comes first. */
function seatOf(commune: OfficialCommune, geoNames: ReadonlyMap<string, readonly GeoName[]>): Point | undefined {
  if (commune.town !== null) return arrondissementOf(commune, geoNames.get(commune.town) ?? []);
  const byCode = geoNames.get(commune.insee);
  if (byCode?.length === 1) return byCode[0];
  // Overseas collectivities are the départements of three figures from 975, without 976.
  if (!byCode && commune.departement.length < 3) return undefined;
  const name = normalise(commune.name);
  const places = byCode ?? geoNames.get(`${commune.departement} ${name}`) ?? [];
  const worth = (place: GeoName) => (place.name === name ? 1e9 : 0) + place.rank * 1e8 + place.population;
  return places.toSorted((a, b) => worth(b) - worth(a))[0];
}

/** "Lyon 3e Arrondissement" is GeoNames' "Lyon 03". */
function arrondissementOf(commune: OfficialCommune, places: readonly GeoName[]): Point | undefined {
  const [, town, number = ""] = normalise(commune.name).match(/^(\S+) (\d+)/) ?? [];
  return places.find((place) => place.name === `${town} ${number.padStart(2, "0")}`);
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
