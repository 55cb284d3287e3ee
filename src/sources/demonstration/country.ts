import type { Locality, Place, Reference } from "../../domain/index.ts";
import { kmBetween } from "../../lib/geometry.ts";
import type { Draw } from "./draw.ts";

export type Commune = Extract<Locality, { kind: "commune" }>;

/** The real places that the fictitious world is set in. */
export interface Country {
  /** Every commune once: Paris, Lyon and Marseille by their arrondissements. */
  readonly communes: readonly Commune[];
  /** Those of 20,000 people or more, largest first. */
  readonly towns: readonly Commune[];
  /** Towns at least 25 km from any larger one kept: every town lies within 25 km of one of them. */
  readonly centres: readonly Commune[];
}

const TOWN = 20_000;
/** With 4 km at most around the point of a commune, what is set in a centre is within 30 km of its towns. */
const BETWEEN_CENTRES_KM = 25;
/** Their arrondissements are communes of the reference too, and hold the same people. */
const MADE_OF_ARRONDISSEMENTS = new Set(["75056", "69123", "13055"]);

export function countryOf(reference: Reference): Country {
  const communes = reference.localities.filter(
    (it): it is Commune =>
      it.kind === "commune" && it.population > 0 && Number.isFinite(it.lat) && !MADE_OF_ARRONDISSEMENTS.has(it.code),
  );
  const towns = communes.filter((it) => it.population >= TOWN).sort(byPopulation);
  return { communes, towns, centres: farApart(towns) };
}

/** A point of the commune, drawn around its centre as far as its likely size. */
export function placeIn(commune: Commune, draw: Draw): Place {
  const km = radiusOf(commune.population) * Math.sqrt(draw.number());
  const angle = 2 * Math.PI * draw.number();
  return {
    label: commune.label,
    postcode: commune.postcodes.length > 0 ? draw.one(commune.postcodes) : null,
    insee: commune.code,
    lat: rounded(commune.lat + (km * Math.cos(angle)) / KM_PER_DEGREE),
    lon: rounded(commune.lon + (km * Math.sin(angle)) / (KM_PER_DEGREE * Math.cos((commune.lat * Math.PI) / 180))),
  };
}

const KM_PER_DEGREE = 111.2;

/** Built-up radius in km: 0.4 for 100 people, 2 for 20,000, never over 4. */
function radiusOf(population: number): number {
  return Math.min(4, 0.3 + 0.012 * Math.sqrt(population));
}

/** To 5 decimals: a metre. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

function byPopulation(a: Commune, b: Commune): number {
  return b.population - a.population || (a.code < b.code ? -1 : 1);
}

function farApart(towns: readonly Commune[]): Commune[] {
  const centres: Commune[] = [];
  for (const town of towns) {
    if (centres.every((centre) => kmBetween(centre, town) >= BETWEEN_CENTRES_KM)) centres.push(town);
  }
  return centres;
}
