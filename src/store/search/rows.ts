import {
  CONTRACT_BITS,
  type Company,
  companyWords,
  type Day,
  daysBetween,
  departementAt,
  type HiringModel,
  type ListName,
  lastSearchedDay,
  listedChances,
  MOST_OPENINGS,
  offerWords,
  type Place,
  parseDay,
  type Reference,
  type RomeCode,
  type SearchedWords,
  type StoredOffer,
  type Training,
  trainingWords,
} from "../../domain/index.ts";
import { maskOf, type OccupationNumbers } from "./occupation-numbers.ts";
import { toSortable } from "./sortable.ts";
import { ANY, GRID } from "./tables.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * One item to lay out: the text of each column but its number, in the order of the arrivals, its occupations, their chances,
 * its words and its name last. "" is null.
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
  const occupations = occupationsOf(training.romes, numbers);
  const starts = training.sessions.map((session) => session.start).sort();
  return [
    ...placed(training.place, reference, occupations),
    training.level ?? "",
    dayText(starts[0]),
    dayText(starts.at(-1)),
    training.insertionRate ?? "",
    ...named(training.id, training.source),
    ...postings(occupations),
    ...worded("trainings", trainingWords(training, reference), vocabulary),
  ];
}

export function offerRow(stored: StoredOffer, { reference, numbers, vocabulary }: RowDeps): Row {
  const { offer } = stored;
  const occupations = occupationsOf(offer.romes, numbers);
  const { types, start } = offer.contract;
  return [
    ...placed(offer.place, reference, occupations),
    offer.level ?? "",
    types.reduce((bits, type) => bits | CONTRACT_BITS[type], 0),
    String(offer.disabilityFriendly === true),
    String(offer.trainingIncluded === true),
    dayText(start),
    dayText(offer.publishedAt),
    dayText(lastSearchedDay(stored)),
    Math.min(MOST_OPENINGS, offer.openings),
    ...named(offer.id, offer.source),
    ...postings(occupations),
    ...worded("offers", offerWords(offer), vocabulary),
  ];
}

/** Null when the company is listed for no occupation. */
export function companyRow(company: Company, { reference, model, numbers, vocabulary }: RowDeps): Row | null {
  const chances = listedChances(company, model, (rome) => numbers.numberOf(rome));
  if (chances.size === 0) return null;
  return [
    ...placed(company.place, reference, chances),
    ...named(company.siret, company.source),
    ...postings(chances),
    ...worded("companies", companyWords(company), vocabulary),
  ];
}

function placed(place: Place, reference: Reference, occupations: ReadonlyMap<number, number>): Row {
  const { lat, lon } = { lat: settled(place.lat), lon: settled(place.lon) };
  const mask = occupations.size > 1 ? maskOf(occupations.keys()) : 0;
  return [GRID.cellOf(lat, lon), lat, lon, departementAt(place, reference), mask];
}

function named(id: string, source: string): Row {
  return [toSortable(id), toSortable(source)];
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

function worded(list: ListName, words: SearchedWords, vocabulary: Vocabulary): Row {
  return [arrayText(vocabulary.numbersOf(list, words)), words.wholeName];
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
