import {
  CONTRACT_BITS,
  type Company,
  type Day,
  type Derivation,
  daysBetween,
  departementAt,
  lastSearchedDay,
  listedChances,
  MOST_OPENINGS,
  type Place,
  parseDay,
  type RomeCode,
  type StoredOffer,
  type Training,
} from "../../domain/index.ts";
import { unitVector } from "../../lib/geometry.ts";
import type { OccupationNumbers } from "./occupation-numbers.ts";
import { toSortable } from "./sortable.ts";

/** One row to lay out: the text of each column, in the order of the table. "" is null. */
export type Row = readonly (string | number)[];

const EPOCH = parseDay("1970-01-01");

/** Null when the training is not published. */
export function trainingRow(training: Training, { reference }: Derivation, numbers: OccupationNumbers): Row | null {
  if (!training.published) return null;
  const starts = training.sessions.map((session) => session.start).sort();
  return [
    ...keyAndPlace(training.id, training.source, training.place, reference),
    arrayText(occupationsOf(training.romes, numbers)),
    training.level ?? "",
    dayText(starts[0]),
    dayText(starts.at(-1)),
  ];
}

export function offerRow(stored: StoredOffer, { reference }: Derivation, numbers: OccupationNumbers): Row {
  const { offer } = stored;
  const { types, start } = offer.contract;
  return [
    ...keyAndPlace(offer.id, offer.source, offer.place, reference),
    arrayText(occupationsOf(offer.romes, numbers)),
    offer.level ?? "",
    types.reduce((bits, type) => bits | CONTRACT_BITS[type], 0),
    String(offer.disabilityFriendly === true),
    dayText(start),
    dayText(offer.publishedAt),
    dayText(lastSearchedDay(stored)),
    Math.min(MOST_OPENINGS, offer.openings),
  ];
}

/** Null when the company is listed for no occupation. */
export function companyRow(company: Company, derivation: Derivation, numbers: OccupationNumbers): Row | null {
  const chances = listedChances(company, derivation.model, (rome) => numbers.numberOf(rome));
  if (chances.size === 0) return null;
  return [
    ...keyAndPlace(company.siret, company.source, company.place, derivation.reference),
    arrayText(chances.keys()),
    arrayText(chances.values()),
    Math.max(...chances.values()),
  ];
}

function keyAndPlace(id: string, source: string, place: Place, reference: Derivation["reference"]): Row {
  const { lat, lon } = { lat: settled(place.lat), lon: settled(place.lon) };
  const at = `(${unitVector({ lat, lon }).join(",")})`;
  return [toSortable(id), toSortable(source), at, lat, lon, departementAt(place, reference)];
}

/** PostgreSQL refuses products that are too small to be told from 0: a coordinate that near to 0 is 0, to the atom. */
export function settled(degrees: number): number {
  return Math.abs(degrees) < 1e-14 ? 0 : degrees;
}

function occupationsOf(romes: readonly RomeCode[], numbers: OccupationNumbers): Set<number> {
  return new Set(romes.map((rome) => numbers.numberOf(rome)));
}

function arrayText(values: Iterable<number>): string {
  return `{${[...values].join(",")}}`;
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return daysBetween(EPOCH, day.slice(0, 10) as Day);
}

function dayText(day: Day | null | undefined): string | number {
  return day ? dayNumber(day) : "";
}
