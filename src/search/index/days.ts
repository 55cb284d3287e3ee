import { addMonths, type Day } from "../../domain/index.ts";

/** A day as a number, so that it fits a column: days since 1970-01-01. */
export const dayNumber = remembered((day) => Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000);

/** Stands for "not said" in a column of days; before every day. */
export const NO_DAY = -(2 ** 31);

export function dayNumberOrNone(day: Day | null): number {
  return day === null ? NO_DAY : dayNumber(day);
}

/** The gap that the law allows between the start of the contract and that of the training (Code du travail L6222-12). */
export const MONTHS_APART = 3;

/** The last day that is within three calendar months after `day`. */
export const lastDayTogether = remembered((day) => dayNumber(addMonths(day as Day, MONTHS_APART)));

/** A million dates are a few thousand days: each is worked out once, up to as many as a century has. */
function remembered(compute: (day: string) => number): (day: string) => number {
  const known = new Map<string, number>();
  return (day) => {
    const number = known.get(day);
    if (number !== undefined) return number;
    const computed = compute(day);
    if (known.size < MOST_DAYS) known.set(day, computed);
    return computed;
  };
}

const MOST_DAYS = 36_525;

/** A month as a number: twelve times the year, and the months of that year before it. */
export function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** "2026-09" of that number. */
export function monthOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}
