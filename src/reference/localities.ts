import type { InseeCode, Locality, ReferenceAdditions } from "../domain/index.ts";
import type { Point } from "../lib/geometry.ts";
import { normalise } from "../lib/text.ts";
import type { Division, OfficialCommune } from "./communes.ts";
import { loadDivision } from "./communes.ts";
import { loadGeoNames } from "./geonames.ts";
import { nearestAmong } from "./nearest.ts";
import { pointsOf } from "./points.ts";
import { readTable } from "./table.ts";

export type Commune = Extract<Locality, { kind: "commune" }>;
export type Departement = Extract<Locality, { kind: "departement" }>;

/** Communes, départements and regions, looked up by code, postcode or point. */
export interface Localities {
  readonly all: readonly Locality[];
  commune(insee: InseeCode): Commune | null;
  communesByPostcode(postcode: string): readonly Commune[];
  departement(code: string): Departement | null;
  nearestCommune(lat: number, lon: number): Commune | null;
}

export interface LocalityTables {
  readonly division: Division;
  readonly communes: readonly Commune[];
  readonly wider: readonly Exclude<Locality, Commune>[];
}

export function loadLocalityTables(): LocalityTables {
  const division = loadDivision();
  const written = readTable("points.csv", ["insee", "lat", "lon", "what"]);
  const points = pointsOf(
    division,
    loadGeoNames(),
    new Map(written.map((row) => [row.insee, { lat: Number(row.lat), lon: Number(row.lon) }])),
  );
  return { division, communes: communesOf(division, points), wider: departementsAndRegions(division) };
}

/** The tables with exact points in place of ours. An imported code that is no commune of today is left out. */
export function indexLocalities(tables: LocalityTables, exact: ReferenceAdditions["places"]): Localities {
  const imported = new Map(exact.map((place) => [place.insee, place]));
  const communes =
    imported.size === 0 ? tables.communes : tables.communes.map((it) => moved(it, imported.get(it.code)));
  const byCode = new Map(communes.map((commune) => [commune.code, commune]));
  const departements = new Map(tables.wider.filter((it) => it.kind === "departement").map((it) => [it.code, it]));
  // Paris, Lyon and Marseille as a whole give way to their arrondissements, which say where more closely.
  const towns = new Set(tables.division.communes.map((commune) => commune.town));
  const closest = communes.filter((commune) => !towns.has(commune.code));
  const byPostcode = new Map<string, Commune[]>();
  for (const commune of closest.toSorted((a, b) => b.population - a.population)) {
    for (const postcode of commune.postcodes) {
      const found = byPostcode.get(postcode);
      if (found) found.push(commune);
      else byPostcode.set(postcode, [commune]);
    }
  }
  return {
    all: [...communes, ...tables.wider],
    commune: (insee) => byCode.get(insee) ?? byCode.get(tables.division.former.get(insee) ?? insee) ?? null,
    communesByPostcode: (postcode) => byPostcode.get(postcode) ?? [],
    departement: (code) => departements.get(code) ?? null,
    nearestCommune: lazy(() => nearestAmong(closest)),
  };
}

/** The name alone: "Valence" of the locality labelled "Valence (26)". */
export function nameOf(locality: Locality): string {
  return locality.label.replace(/ \([^)]*\)$/, "");
}

function moved(commune: Commune, exact: ReferenceAdditions["places"][number] | undefined): Commune {
  if (!exact) return commune;
  const postcodes = exact.postcodes.length > 0 ? exact.postcodes : commune.postcodes;
  return { ...commune, lat: exact.lat, lon: exact.lon, postcodes };
}

/** Communes of the same name are told apart by their département: "Saint-Denis (93)", "Saint-Denis (974)". */
function communesOf(division: Division, points: ReadonlyMap<string, Point>): Commune[] {
  const names = new Map<string, number>();
  for (const { name } of division.communes) names.set(normalise(name), (names.get(normalise(name)) ?? 0) + 1);
  const label = ({ name, departement }: OfficialCommune) =>
    (names.get(normalise(name)) ?? 0) > 1 ? `${name} (${departement})` : name;
  return division.communes.map((it) => {
    const { lat, lon } = points.get(it.insee) ?? { lat: Number.NaN, lon: Number.NaN };
    const { departement, population, postcodes } = it;
    return { kind: "commune", code: it.insee, label: label(it), lat, lon, postcodes, departement, population };
  });
}

function departementsAndRegions(division: Division): Exclude<Locality, Commune>[] {
  const people = new Map<string, number>();
  for (const { departement, population, town } of division.communes) {
    if (town === null) people.set(departement, (people.get(departement) ?? 0) + population);
  }
  const departements = division.departements.map(({ code, nom }) => {
    return { kind: "departement" as const, code, label: nom, population: people.get(code) ?? 0 };
  });
  const regions = division.regions.map((region) => {
    const codes = division.departements.filter((it) => it.region === region.code).map((it) => it.code);
    const population = codes.reduce((sum, code) => sum + (people.get(code) ?? 0), 0);
    return { kind: "region" as const, code: region.code, label: region.nom, departements: codes, population };
  });
  return [...departements, ...regions];
}

function lazy<A extends unknown[], R>(make: () => (...args: A) => R): (...args: A) => R {
  let made: ((...args: A) => R) | undefined;
  return (...args) => {
    made ??= make();
    return made(...args);
  };
}
