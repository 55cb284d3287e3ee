import {
  CONTRACT_BITS,
  type Company,
  companyWords,
  type Day,
  daysBetween,
  departementAt,
  type HiringModel,
  lastSearchedDay,
  listedChances,
  MOST_OPENINGS,
  offerWords,
  type Place,
  parseDay,
  type Reference,
  type RomeCode,
  type StoredOffer,
  type Training,
  trainingWords,
} from "../../domain/index.ts";
import { cellOf } from "../../lib/grid.ts";
import type { OccupationNumbers } from "./occupation-numbers.ts";
import { toSortable } from "./sortable.ts";
import { ANY } from "./tables.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * One item to lay out: the text of each column but its number, in the order of the tables, its occupations, their chances and
 * its words last. "" is null.
 */
export type Row = readonly (string | number)[];

/** What rows are made with. */
export interface RowDeps {
  readonly reference: Reference;
  readonly model: HiringModel;
  readonly numbers: OccupationNumbers;
  readonly vocabulary: Vocabulary;
}

const EPOCH = parseDay("1970-01-01");

/** Null when the training is not published. */
export function trainingRow(training: Training, { reference, numbers, vocabulary }: RowDeps): Row | null {
  if (!training.published) return null;
  const starts = training.sessions.map((session) => session.start).sort();
  return [
    ...keyAndPlace(training.id, training.source, training.place, reference),
    training.level ?? "",
    dayText(starts[0]),
    dayText(starts.at(-1)),
    training.insertionRate ?? "",
    ...postings(occupationsOf(training.romes, numbers)),
    arrayText(vocabulary.numbersOf("trainings", trainingWords(training, reference))),
  ];
}

export function offerRow(stored: StoredOffer, { reference, numbers, vocabulary }: RowDeps): Row {
  const { offer } = stored;
  const { types, start } = offer.contract;
  return [
    ...keyAndPlace(offer.id, offer.source, offer.place, reference),
    offer.level ?? "",
    types.reduce((bits, type) => bits | CONTRACT_BITS[type], 0),
    String(offer.disabilityFriendly === true),
    String(offer.trainingIncluded === true),
    dayText(start),
    dayText(offer.publishedAt),
    dayText(lastSearchedDay(stored)),
    Math.min(MOST_OPENINGS, offer.openings),
    ...postings(occupationsOf(offer.romes, numbers)),
    arrayText(vocabulary.numbersOf("offers", offerWords(offer))),
  ];
}

/** Null when the company is listed for no occupation. */
export function companyRow(company: Company, { reference, model, numbers, vocabulary }: RowDeps): Row | null {
  const chances = listedChances(company, model, (rome) => numbers.numberOf(rome));
  if (chances.size === 0) return null;
  return [
    ...keyAndPlace(company.siret, company.source, company.place, reference),
    ...postings(chances),
    arrayText(vocabulary.numbersOf("companies", companyWords(company))),
  ];
}

function keyAndPlace(id: string, source: string, place: Place, reference: Reference): Row {
  const { lat, lon } = { lat: settled(place.lat), lon: settled(place.lon) };
  return [cellOf(lat, lon), lat, lon, toSortable(id), toSortable(source), departementAt(place, reference)];
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
  return [arrayText([ANY, ...chances.keys()]), arrayText([best, ...chances.values()])];
}

function arrayText(numbers: readonly number[]): string {
  return `{${numbers.join(",")}}`;
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return daysBetween(EPOCH, day.slice(0, 10) as Day);
}

function dayText(day: Day | null | undefined): string | number {
  return day ? dayNumber(day) : "";
}
