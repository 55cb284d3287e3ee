import { z } from "zod";
import {
  type Day,
  InvalidValue,
  type Month,
  monthFrom,
  monthNumber,
  monthOf,
  parseDay,
  parseSiret,
} from "../domain/index.ts";
import { parsed } from "./checks/index.ts";

/** How the establishment of a line is checked: as a SIRET on import, as anything in a backtest. */
export type IdentifierOf = (value: unknown) => string;

export const siretOnly: IdentifierOf = (value) => parseSiret(value);

/** Any text: a backtest also runs on what is no establishment. */
export const anyIdentifier: IdentifierOf = (value) => {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string" || text.trim() === "") throw new InvalidValue("identifier", value, "an identifier");
  return text.trim();
};

/** Names under which files give the day on which hires were declared. */
export const DECLARED_COLUMNS = [
  "declared",
  "declared_on",
  "Date declaration",
  "Date de declaration",
  "Date déclaration",
  "Date de déclaration",
] as const;

/** A cell that counts hires. */
export const countCell = parsed((value): number => {
  if (typeof value === "string" && /^\d{1,4}$/.test(value)) return Number(value);
  throw new InvalidValue("hires", value, "a whole number from 0 to 9999");
});

/** "YYYY-MM-DD", "DD/MM/YYYY", or "YYYY-MM", which is then the last day of that month; empty gives null. */
export const dayCell = parsed((value): Day | null => (value === "" || value === undefined ? null : lenientDay(value)));

export const requiredDay = parsed(lenientDay);

function lenientDay(value: unknown): Day {
  if (typeof value !== "string") throw new InvalidValue("date", value, "a day, as YYYY-MM-DD or DD/MM/YYYY");
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(value);
  if (french) return parseDay(`${french[3]}-${french[2]}-${french[1]}`);
  return /^\d{4}-\d{2}$/.test(value) ? lastDayOf(value as Month) : parseDay(value);
}

function lastDayOf(month: Month): Day {
  const next = parseDay(`${monthFrom(monthNumber(month) + 1)}-01`);
  return new Date(Date.parse(next) - 86_400_000).toISOString().slice(0, 10) as Day;
}

/** What all formats of hires refuse. Throws `InvalidValue` naming the field. */
export function checkTimes(month: Month, declared: Day | null, today: Day | undefined): void {
  if (today !== undefined && month > monthOf(today)) {
    throw new InvalidValue("month", month, `a month that is not in the future, ${monthOf(today)} at the latest`);
  }
  if (declared !== null && monthOf(declared) < month) {
    throw new InvalidValue("declared", declared, `a day in ${month} or after it`);
  }
}

/** A French postcode; anything else gives null. */
export const postcodeOrNull = z.string().transform((value) => (/^\d{5}$/.test(value) ? value : null));
