import {
  departementOf,
  type Kind,
  type Locality,
  potentialOf,
  type RomeCode,
  type SearchParams,
  type TrainingIncluded,
} from "../../domain/index.ts";
import { kmBetween, roundKm } from "../../lib/geometry.ts";
import {
  EMPLOYER_SHARE,
  EMPLOYER_WEIGHT,
  levelFit,
  POTENTIAL_MERIT,
  sidePart,
  TRAINING_SHARE,
  TRAINING_WEIGHT,
} from "../scores.ts";
import { bruteWords } from "./brute-words.ts";
import { canonical, type Fact, factsOf } from "./facts.ts";
import { reference, type SmallWorld, text } from "./small-world.ts";

export interface Matched extends Fact {
  readonly km: number | null;
  readonly match: "exact" | "close";
  readonly score: number;
  /** What the best order of its list goes by. */
  readonly sorted: number;
  /** In ten-thousandths, rounded down. */
  readonly chance: number;
  readonly rank: number;
  /** It has the name or the certification that was meant. */
  readonly isLeading: boolean;
}

export interface BruteAnswer {
  readonly radiusKm: number;
  readonly lists: Readonly<Record<"trainings" | "offers" | "companies", readonly Matched[]>>;
}

export interface Wanted {
  readonly exact: readonly RomeCode[];
  readonly close: readonly RomeCode[];
}

/** Null: every occupation. */
export function wanted(params: SearchParams): Wanted | null {
  if (params.q !== undefined) {
    const { exact, close, isOpen } = text.understand(params.q);
    return isOpen ? null : { exact, close };
  }
  const romes = params.romes ?? (params.rncp ? reference.certificationByRncp(params.rncp)?.romes : undefined);
  return romes === undefined ? null : { exact: romes.map(canonical), close: [] };
}

export const occupationsOf = (fact: Fact): readonly RomeCode[] =>
  fact.chances === null ? fact.romes.map(canonical) : [...fact.chances.keys()];

export function pointOf(params: SearchParams): { lat: number; lon: number } | null {
  if (params.lat !== undefined && params.lon !== undefined) return { lat: params.lat, lon: params.lon };
  const locality = localityOf(params);
  return locality?.kind === "commune" ? locality : null;
}

function localityOf({ insee, place, q }: SearchParams): Locality | null {
  if (insee) return reference.commune(insee);
  if (place) return text.locality(place);
  return q === undefined ? null : text.understand(q).place;
}

const understood = ({ q }: SearchParams) => text.understand(q ?? "");

function wordsOf(fact: Fact, params: SearchParams): ReturnType<typeof bruteWords> {
  return params.q === undefined ? null : bruteWords(fact.among, understood(params));
}

const heardLevel = ({ q }: SearchParams) => (q === undefined ? 0 : (text.understand(q).level ?? 0));

/** Reads every item, keeps those that match, sorts them: what the index must give. */
export function bruteLists(world: SmallWorld, params: SearchParams): BruteAnswer {
  const facts = factsOf(world);
  const asked = wanted(params);
  const words = facts[0] === undefined ? null : wordsOf(facts[0], params);
  const asksNothing = asked !== null && words === null && asked.exact.length + asked.close.length === 0;
  for (let radiusKm = params.radius; ; radiusKm = Math.min(200, radiusKm * 2)) {
    const all = facts.flatMap((fact) => matched(fact, params, radiusKm, "") ?? []);
    if (all.length > 0 || pointOf(params) === null || asksNothing || radiusKm === 0 || radiusKm === 200) {
      const list = (kind: Kind) => all.filter((one) => one.kind === kind).sort(order(params));
      return { radiusKm, lists: { trainings: list("training"), offers: list("offer"), companies: list("company") } };
    }
  }
}

export type Filter = "" | "level" | "contract" | "startBefore" | "disability" | "trainingIncluded";

/** The item as listed, or null; `ignored` is the one filter not applied. */
export function matched(fact: Fact, params: SearchParams, radiusKm: number, ignored: Filter): Matched | null {
  const { level, contract, startBefore } = params;
  if (!fact.isAlive) return null;
  if (ignored !== "level" && level && fact.level !== null && fact.level !== level) return null;
  if (
    ignored !== "contract" &&
    contract &&
    fact.kind === "offer" &&
    fact.contracts?.length &&
    !fact.contracts.includes(contract)
  )
    return null;
  if (
    ignored !== "startBefore" &&
    startBefore &&
    fact.starts.length > 0 &&
    !fact.starts.some((start) => start < startBefore)
  )
    return null;
  if (ignored !== "disability" && params.disability && !fact.disability) return null;
  if (ignored !== "trainingIncluded" && !isOfThose(fact, params.trainingIncluded)) return null;
  const point = pointOf(params);
  const km = point === null ? null : roundKm(kmBetween(point, fact.place));
  if (km !== null && km > radiusKm) return null;
  const locality = localityOf(params);
  if (point === null && locality !== null && !isInArea(fact, locality)) return null;
  const had = occupationsOf(fact);
  const words = wordsOf(fact, params);
  const asked = words === null ? wanted(params) : understood(params);
  const exact = asked === null ? had : had.filter((code) => asked.exact.includes(code));
  const close = asked === null ? [] : had.filter((code) => asked.close.includes(code));
  const held = words?.(fact, had, exact.length > 0) ?? null;
  const isByWords = exact.length === 0 && held?.isLetIn === true;
  if (exact.length + close.length === 0 && !isByWords && (asked !== null || fact.kind === "company")) return null;
  const labelled = held === null || held.labelled.length === 0 ? had : held.labelled;
  const entries = exact.length > 0 ? exact : isByWords ? labelled : close;
  const probability = Math.max(0, ...entries.map((code) => fact.chances?.get(code) ?? 0));
  const fit = levelFit(heardLevel(params), fact.level ?? 0);
  const score =
    fact.kind === "training"
      ? sidePart(TRAINING_WEIGHT, (fact.merit ?? 0) * fit, TRAINING_SHARE, km)
      : sidePart(
          EMPLOYER_WEIGHT,
          (fact.merit ?? POTENTIAL_MERIT[potentialOf(probability) ?? "high"]) * fit,
          EMPLOYER_SHARE,
          km,
        );
  const match = exact.length > 0 || isByWords || asked === null ? "exact" : "close";
  const chance = fact.kind === "company" ? Math.floor(probability * 10_000) : 10_000;
  // Companies by their chance, discounted; a binôme by the constant of its band.
  const commute = km === null ? 0.6 : 1 / (1 + ((2 / 3) * km) / 20);
  const sorted = fact.kind === "company" ? Math.round(chance * commute) : score;
  return { ...fact, km, match, score, sorted, chance, rank: held?.rank ?? 0, isLeading: held?.isLeading ?? false };
}

export function isOfThose(fact: Fact, asked: TrainingIncluded | null | undefined): boolean {
  return asked === "only" ? fact.trainingIncluded : asked !== "without" || !fact.trainingIncluded;
}

function isInArea(fact: Fact, locality: Locality): boolean {
  const insee = fact.place.insee ?? reference.nearestCommune(fact.place.lat, fact.place.lon)?.code;
  if (!insee || locality.kind === "commune") return false;
  const codes = locality.kind === "region" ? locality.departements : [locality.code];
  return codes.includes(departementOf(insee));
}

export const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function order(params: SearchParams): (a: Matched, b: Matched) => number {
  return (a, b) =>
    Number(a.match === "close") - Number(b.match === "close") ||
    bySort(params, a, b) ||
    byCodeUnit(a.id, b.id) ||
    byCodeUnit(a.source, b.source);
}

function bySort(params: SearchParams, a: Matched, b: Matched): number {
  if (params.sort === "distance") return (a.km ?? 0) - (b.km ?? 0);
  if (params.sort === "date" && a.kind !== "company") return byCodeUnit(b.day ?? "", a.day ?? "");
  return a.rank - b.rank || b.sorted - a.sorted || b.chance - a.chance;
}
