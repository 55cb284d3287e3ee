import { addDays, addMonths, type Day } from "../../domain/index.ts";
import type { Draw } from "./draw.ts";

/** Days around the one on which the world is made. */
export interface Calendar {
  readonly today: Day;
  /** `days` before today when negative, after when positive; −60 to 400. */
  at(days: number): Day;
  /** A first of September or October, seldom of another month, always to come. */
  startOfTerm(draw: Draw): Day;
}

const FROM = -60;
const TO = 400;
/** Months in which trainings start, September nine times in fifteen. */
const TERMS = [9, 9, 9, 9, 9, 9, 9, 9, 9, 10, 10, 10, 1, 2, 3];

export function calendarOf(today: Day): Calendar {
  const days = Array.from({ length: TO - FROM + 1 }, (_, i) => addDays(today, FROM + i));
  const coming = new Map(TERMS.map((month) => [month, nextFirstOf(month, today)]));
  return {
    today,
    at: (offset) => days[offset - FROM] ?? addDays(today, offset),
    startOfTerm: (draw) => coming.get(draw.one(TERMS)) ?? today,
  };
}

/** The next first day of that month after today: within a year. */
function nextFirstOf(month: number, today: Day): Day {
  const first = `${today.slice(0, 4)}-${String(month).padStart(2, "0")}-01` as Day;
  return first > today ? first : addMonths(first, 12);
}
