import type { Cell, Indicator, Row } from "./indicator.ts";

/** The rows as CSV (RFC 4180, commas, UTF-8): the columns of the indicator, by their names. */
export function csvOf({ columns }: Pick<Indicator, "columns">, rows: readonly Row[]): string {
  const names = columns.map(({ name }) => name);
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? null))]
    .map((cells) => `${cells.map(written).join(",")}\r\n`)
    .join("");
}

/** A spreadsheet takes what starts with one of these for a formula: names of campaigns come from anybody. */
const FORMULA = /^[=+\-@\t\r]/;

function written(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
