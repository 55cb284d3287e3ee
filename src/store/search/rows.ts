import {
  CONTRACT_BITS,
  type Company,
  type Day,
  daysBetween,
  departementAt,
  type HiringModel,
  lastSearchedDay,
  listedChances,
  MOST_OPENINGS,
  type Place,
  parseDay,
  type Reference,
  type RomeCode,
  type StoredOffer,
  type Training,
} from "../../domain/index.ts";
import { cellOf } from "../../lib/grid.ts";
import type { OccupationNumbers } from "./occupation-numbers.ts";
import { toSortable } from "./sortable.ts";
import { ANY } from "./tables.ts";

/** One item to lay out: the text of each column but its number, in the order of the tables, its occupations and their chances last. "" is null. */
export type Row = readonly (string | number)[];

const EPOCH = parseDay("1970-01-01");

/** Null when the training is not published. */
export function trainingRow(training: Training, reference: Reference, numbers: OccupationNumbers): Row | null {
  if (!training.published) return null;
  const starts = training.sessions.map((session) => session.start).sort();
  return [
    ...keyAndPlace(training.id, training.source, training.place, reference),
    training.level ?? "",
    dayText(starts[0]),
    dayText(starts.at(-1)),
    training.insertionRate ?? "",
    ...postings(occupationsOf(training.romes, numbers)),
  ];
}

export function offerRow(stored: StoredOffer, reference: Reference, numbers: OccupationNumbers): Row {
  const { offer } = stored;
  const { types, start } = offer.contract;
  return [
    ...keyAndPlace(offer.id, offer.source, offer.place, reference),
    offer.level ?? "",
    types.reduce((bits, type) => bits | CONTRACT_BITS[type], 0),
    String(offer.disabilityFriendly === true),
    dayText(start),
    dayText(offer.publishedAt),
    dayText(lastSearchedDay(stored)),
    Math.min(MOST_OPENINGS, offer.openings),
    ...postings(occupationsOf(offer.romes, numbers)),
  ];
}

/** Null when the company is listed for no occupation. */
export function companyRow(
  company: Company,
  reference: Reference,
  model: HiringModel,
  numbers: OccupationNumbers,
): Row | null {
  const chances = listedChances(company, model, (rome) => numbers.numberOf(rome));
  if (chances.size === 0) return null;
  return [...keyAndPlace(company.siret, company.source, company.place, reference), ...postings(chances)];
}

function keyAndPlace(id: string, source: string, place: Place, reference: Reference): Row {
  const { lat, lon } = { lat: settled(place.lat), lon: settled(place.lon) };
  return [toSortable(id), toSortable(source), cellOf(lat, lon), lat, lon, departementAt(place, reference)];
}

/** PostgreSQL refuses products that are too small to be told from 0: a coordinate that near to 0 is 0, to the atom. */
export function settled(degrees: number): number {
  return Math.abs(degrees) < 1e-14 ? 0 : degrees;
}

/** Chances play a part among companies only. */
function occupationsOf(romes: readonly RomeCode[], numbers: OccupationNumbers): Map<number, number> {
  return new Map(romes.map((rome) => [numbers.numberOf(rome), 0]));
}

/** The occupations, `ANY` in front, and the chances beside them: the best under `ANY`. */
function postings(chances: ReadonlyMap<number, number>): Row {
  const best = Math.max(0, ...chances.values());
  return [`{${[ANY, ...chances.keys()].join(",")}}`, `{${[best, ...chances.values()].join(",")}}`];
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return daysBetween(EPOCH, day.slice(0, 10) as Day);
}

function dayText(day: Day | null | undefined): string | number {
  return day ? dayNumber(day) : "";
}
