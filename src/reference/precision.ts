import { parse } from "csv-parse/sync";
import type { Point } from "../lib/geometry.ts";
import { kmBetween } from "../lib/geometry.ts";
import type { Commune } from "./localities.ts";

/** Quantiles of how far our points of communes are from exact ones, in km. */
export interface Quantiles {
  readonly median: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
}

export interface Precision {
  /** Communes that have a point on both sides. */
  readonly compared: number;
  readonly byCommune: Quantiles;
  /** Each commune counted as many times as it has inhabitants. */
  readonly byPeople: Quantiles;
  /** Share of the people whose commune is within 3 km of its exact point, 0 to 1. */
  readonly peopleWithin3Km: number;
  readonly worst: readonly { readonly label: string; readonly km: number }[];
}

/** The points of La Poste's file of postcodes ("hexasmal"), by INSEE code; lines without a point are left out. */
export function readLaPoste(csv: string | Buffer): Map<string, Point> {
  const rows = parse(csv, { columns: true, delimiter: ";", bom: true }) as Record<string, string>[];
  const points = new Map<string, Point>();
  for (const row of rows) {
    const [lat, lon] = (row.coordonnees_gps ?? "").split(",").map(Number);
    if (row.Code_commune_INSEE && lat && lon) points.set(row.Code_commune_INSEE, { lat, lon });
  }
  return points;
}

/** Compares communes with exact points. Throws when none has one. */
export function precisionOf(communes: readonly Commune[], exact: ReadonlyMap<string, Point>): Precision {
  const away = communes
    .flatMap((commune) => {
      const point = exact.get(commune.code);
      return point ? [{ label: commune.label, km: kmBetween(commune, point), people: commune.population }] : [];
    })
    .sort((a, b) => a.km - b.km);
  if (away.length === 0)
    throw new Error("Precision of places: got no commune with an exact point, expected thousands.");
  const people = away.reduce((sum, it) => sum + it.people, 0);
  const near = away.reduce((sum, it) => sum + (it.km <= 3 ? it.people : 0), 0);
  return {
    compared: away.length,
    byCommune: quantiles(away.map((it) => ({ km: it.km, weight: 1 }))),
    byPeople: quantiles(away.map((it) => ({ km: it.km, weight: it.people }))),
    peopleWithin3Km: near / people,
    worst: away
      .slice(-5)
      .reverse()
      .map(({ label, km }) => ({ label, km })),
  };
}

function quantiles(sorted: readonly { km: number; weight: number }[]): Quantiles {
  const total = sorted.reduce((sum, it) => sum + it.weight, 0);
  const at = (share: number) => {
    let left = share * total;
    for (const { km, weight } of sorted) {
      left -= weight;
      if (left <= 0) return km;
    }
    return Number.NaN;
  };
  return { median: at(0.5), p90: at(0.9), p95: at(0.95), p99: at(0.99) };
}
