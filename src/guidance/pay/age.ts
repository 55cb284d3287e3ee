import { addMonths, type Day, type Month, monthNumber, monthOf } from "../../domain/index.ts";

/** Complete years lived on that day. */
export function ageOn(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return addMonths(birth, years * 12) <= day ? years : years - 1;
}

/**
 * The age that decides the pay of `month`: the one on the day the contract starts, then each birthday counts from the first
 * day of the month after it (Code du travail D6222-31, D6325-16).
 */
export function payAge(birth: Day, startsOn: Day, month: Month): number {
  const birthdaysInEarlierMonths = Math.floor((monthNumber(month) - monthNumber(monthOf(birth)) - 1) / 12);
  return Math.max(birthdaysInEarlierMonths, ageOn(birth, startsOn));
}
