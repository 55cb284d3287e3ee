import type { Reference, RomeCode, Search, SearchAnswer } from "../../domain/index.ts";
import { kmBetween } from "../../lib/geometry.ts";
import { type Count, countOf } from "./count.ts";

/** Something else that would be easier: more employers for one training. */
export interface Alternative {
  readonly label: string;
  /** What to search for in its place. */
  readonly q: string | null;
  readonly place: string | null;
  readonly perTraining: number;
}

interface Given {
  readonly search: Search;
  readonly reference: Reference;
  readonly asked: SearchAnswer["asked"];
  readonly romes: readonly RomeCode[];
  readonly place: string;
  /** What they must be easier than. */
  readonly than: Count;
}

const SHOWN = 3;
/** Occupations of the same family share the first three signs of their ROME code. */
const FAMILY = 3;

/** The occupations of the same families that are easier at that place, the easiest first. */
export function easierOccupations({ search, reference, romes, place, than }: Given): Alternative[] {
  const families = new Set(romes.map((rome) => rome.slice(0, FAMILY)));
  return reference.occupations
    .filter(({ rome }) => families.has(rome.slice(0, FAMILY)) && !romes.includes(rome))
    .map(({ rome, label }) => ({ label, q: label, place, count: countOf(search, { romes: [rome], place }) }))
    .flatMap((one) => easier(one, than))
    .sort(byEase)
    .slice(0, SHOWN);
}

const NEAR_KM = 100;
const TOWN = 20_000;
const TOWNS_TRIED = 12;

/** The towns within 100 km where the same occupations are easier, the easiest first. */
export function easierPlaces({ search, reference, asked, romes, than }: Given): Alternative[] {
  const { lat, lon } = asked.place ?? { lat: null, lon: null };
  if (lat === null || lon === null) return [];
  return reference.localities
    .flatMap((town) =>
      town.kind === "commune" && town.population >= TOWN ? [{ town, km: kmBetween({ lat, lon }, town) }] : [],
    )
    .filter(({ km }) => km > than.radiusKm && km <= NEAR_KM)
    .sort((a, b) => a.km - b.km)
    .slice(0, TOWNS_TRIED)
    .map(({ town }) => ({
      label: town.label,
      q: null,
      place: town.label,
      count: countOf(search, { romes, point: town }),
    }))
    .flatMap((one) => easier(one, than))
    .sort(byEase)
    .slice(0, SHOWN);
}

function easier(
  { count, ...found }: Omit<Alternative, "perTraining"> & { readonly count: Count },
  than: Count,
): Alternative[] {
  const { perTraining } = count;
  if (perTraining === null || perTraining <= (than.perTraining ?? 0)) return [];
  return [{ ...found, perTraining }];
}

function byEase(a: Alternative, b: Alternative): number {
  return b.perTraining - a.perTraining || (a.label < b.label ? -1 : 1);
}
