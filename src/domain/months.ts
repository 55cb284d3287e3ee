import type { Day } from "./dates.ts";
import { InvalidValue } from "./errors.ts";

/** A calendar month, "YYYY-MM". Months compare as strings. */
export type Month = string & { readonly __brand: "Month" };

/** Accepts "YYYY-MM" of a year from 1900 to 2199. */
export function parseMonth(value: unknown, field = "month"): Month {
  if (typeof value === "string" && /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(value)) return value as Month;
  throw new InvalidValue(field, value, "a month, as YYYY-MM");
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

/** Months since year 0: differences count months, the remainder by 12 is the month of the year (0 is January). */
export function monthNumber(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
}

export function monthFrom(number: number): Month {
  const year = Math.floor(number / 12);
  return `${String(year).padStart(4, "0")}-${String(number - year * 12 + 1).padStart(2, "0")}` as Month;
}
