import { InvalidValue } from "./errors.ts";

/** A calendar day in France, "YYYY-MM-DD". Days compare as strings. */
export type Day = string & { readonly __brand: "Day" };

/** Where the time comes from: injected, so that tests and demonstrations choose it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that starts at midnight (Europe/Paris) of `day` and then runs at normal speed. */
export function clockFrom(day: Day, real: Clock = systemClock): Clock {
  const start = startOfDay(day).getTime();
  const origin = real.now().getTime();
  return { now: () => new Date(start + real.now().getTime() - origin) };
}

const PARIS_DAY = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** Days start on a quarter of an hour, whatever the zone. */
const QUARTER_MS = 15 * 60_000;
let latest: { readonly quarter: number; readonly day: Day } | null = null;

/** The day it is in Paris at that instant. Asked again and again of the present: the latest answer is kept. */
export function dayOf(instant: Date): Day {
  const quarter = Math.floor(instant.getTime() / QUARTER_MS);
  if (latest?.quarter !== quarter) latest = { quarter, day: PARIS_DAY.format(instant) as Day };
  return latest.day;
}

export function today(clock: Clock): Day {
  return dayOf(clock.now());
}

/** Accepts "YYYY-MM-DD" of a day that exists. */
export function parseDay(value: unknown, field = "date"): Day {
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const date = new Date(`${value}T00:00:00Z`);
    if (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)) return value as Day;
  }
  throw new InvalidValue(field, value, "a day that exists, as YYYY-MM-DD");
}

export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10) as Day;
}

/** The same day of the month `months` later, or the last day of that month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, dayOfMonth] = day.split("-").map(Number) as [number, number, number];
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  lastDay.setUTCDate(Math.min(dayOfMonth, lastDay.getUTCDate()));
  return lastDay.toISOString().slice(0, 10) as Day;
}

/** Whole days from `from` to `to`; negative when `to` is before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Midnight in Paris: in winter, midnight at +02:00 still belongs to the day before. */
function startOfDay(day: Day): Date {
  const summer = new Date(`${day}T00:00:00+02:00`);
  return dayOf(summer) === day ? summer : new Date(`${day}T00:00:00+01:00`);
}
