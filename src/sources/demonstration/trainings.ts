import {
  addMonths,
  type Certification,
  type Day,
  DEMONSTRATION,
  type Level,
  type Reference,
  type Session,
  type Training,
  type WishLink,
} from "../../domain/index.ts";
import { type Calendar, calendarOf } from "./calendar.ts";
import { type CertificationDraw, certificationDraw } from "./certifications.ts";
import type { Country } from "./country.ts";
import { type Draw, drawFrom } from "./draw.ts";
import { fictitiousWishCode } from "./identifiers.ts";
import { type School, type Schools, schoolsOf } from "./schools.ts";
import { settingsOf } from "./settings.ts";
import { COMMON_TRADES, type Trade } from "./trades.ts";
import { trainingDescription } from "./words.ts";

interface TrainingOptions {
  readonly reference: Reference;
  readonly country: Country;
  readonly count: number;
  readonly seed: number;
  readonly today: Day;
}

/** The commonest trades are taught in every town of 20,000 people, the other common ones in every centre. */
const IN_EVERY_TOWN = 5;
const TRIES = 8;

/** `count` trainings in fictitious schools: first what every town and centre has, then a draw among schools. */
export function* trainingsOf({ reference, country, count, seed, today }: TrainingOptions): Generator<Training> {
  const draw = drawFrom(seed);
  const calendar = calendarOf(today);
  const certifications = certificationDraw(reference);
  let made = 0;
  for (const { school, taught } of seats(reference, country, count, certifications, draw)) {
    made += 1;
    yield trainingOf(made, school, taught, calendar, draw);
  }
}

interface Seat {
  readonly school: School;
  readonly taught: Certification;
}

/** Which school teaches what: no school the same certification twice, unless nothing else is drawn. */
function* seats(
  reference: Reference,
  country: Country,
  count: number,
  certifications: CertificationDraw,
  draw: Draw,
): Generator<Seat> {
  const schools = schoolsOf(country, count, draw);
  const taken = new Set<string>();
  const settings = [
    ...settingsOf(country.towns, count, COMMON_TRADES.slice(0, IN_EVERY_TOWN)),
    ...settingsOf(country.centres, count, COMMON_TRADES.slice(IN_EVERY_TOWN)),
  ].slice(0, count);
  for (const { town, trade } of settings) {
    const taught = () => certifications.forTrade(trade, draw) ?? withoutCertification(trade, reference);
    yield fresh(taken, () => ({ school: draw.one(schools.in(town)), taught: taught() }));
  }
  for (let made = settings.length; made < count; made++)
    yield fresh(taken, () => anySeat(schools, certifications, draw));
}

/** Levels 6 and 7 are taught in cities: drawn elsewhere, they are drawn again. */
function anySeat(schools: Schools, certifications: CertificationDraw, draw: Draw): Seat {
  const school = draw.one(schools.all);
  const taught = certifications.any(draw) ?? UNKNOWN;
  const isFarFromCities = (taught.level ?? 0) >= 6 && school.town.population < CITY;
  return { school, taught: isFarFromCities ? (certifications.any(draw) ?? UNKNOWN) : taught };
}

const CITY = 40_000;
const UNKNOWN: Certification = { rncp: null, cfd: null, title: "Formation en apprentissage", level: null, romes: [] };

function fresh(taken: Set<string>, drawSeat: () => Seat): Seat {
  for (let tries = 1; ; tries++) {
    const seat = drawSeat();
    const key = `${seat.school.siret} ${seat.taught.rncp} ${seat.taught.cfd} ${seat.taught.title}`;
    if (!taken.has(key) || tries === TRIES) {
      taken.add(key);
      return seat;
    }
  }
}

/** Stands for the certification where the reference has none: the occupation's label, no code. */
function withoutCertification(trade: Trade, reference: Reference): Certification {
  const label = reference.romeLabel(trade.rome) ?? trade.rome;
  return { ...UNKNOWN, title: `Formation en apprentissage : ${label}`, romes: [trade.rome] };
}

function trainingOf(number: number, school: School, taught: Certification, calendar: Calendar, draw: Draw): Training {
  return {
    id: `demonstration-formation-${number}`,
    source: DEMONSTRATION,
    title: taught.title,
    level: taught.level,
    romes: taught.romes,
    rncp: taught.rncp,
    cfd: taught.cfd,
    school: { name: school.name, siret: school.siret, uai: school.uai },
    place: school.place,
    sessions: sessionsOf(taught.level, calendar, draw),
    description: trainingDescription(draw),
    contact: null,
    wishes: wishesOf(number, taught.level, draw),
    published: true,
  };
}

/** None for one training in ten, two for one in five; a year at least, two for most. */
function sessionsOf(level: Level | null, calendar: Calendar, draw: Draw): Session[] {
  if (draw.chance(0.1)) return [];
  const starts = new Set(Array.from({ length: draw.chance(0.2) ? 2 : 1 }, () => calendar.startOfTerm(draw)));
  const months = level === 7 || draw.chance(0.7) ? 22 : 10;
  return [...starts].sort().map((start) => ({
    start,
    end: addMonths(start, months),
    seats: draw.chance(0.7) ? draw.whole(4, 15) * 2 : null,
  }));
}

/** Parcoursup leads to levels 5 and 6, Affelnet to 3 and 4; not every training is on them. */
function wishesOf(number: number, level: Level | null, draw: Draw): WishLink[] {
  if (level === null || level === 7 || !draw.chance(0.4)) return [];
  return [{ platform: level >= 5 ? "parcoursup" : "affelnet", code: fictitiousWishCode(number), url: null }];
}
