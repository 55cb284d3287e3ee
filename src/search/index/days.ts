import { addMonths, type Day } from "../../domain/index.ts";

/** A day as a number, so that it fits a column: days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000;
}

/** Stands for "not said" in a column of days; before every day. */
export const NO_DAY = -(2 ** 31);

export function dayNumberOrNone(day: Day | null): number {
  return day === null ? NO_DAY : dayNumber(day);
}

/** The gap that the law allows between the start of the contract and that of the training (Code du travail L6222-12). */
export const MONTHS_APART = 3;

/** The last day that is within three calendar months after `day`. */
export function lastDayTogether(day: Day): number {
  return dayNumber(addMonths(day, MONTHS_APART));
}

/** A month as a number: twelve times the year, and the months of that year before it. */
export function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** "2026-09" of that number. */
export function monthOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}
