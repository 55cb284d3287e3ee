import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

/** The folder of the tables written for this project. */
const DATA = new URL("../../data/", import.meta.url);

/**
 * The rows of `data/<name>` (CSV, `;`, first line the column names), one object a row, every value a string.
 * Throws when the file is absent or when a row has more or fewer columns than the first line.
 */
export function readTable<Column extends string>(name: string, columns: readonly Column[]): Record<Column, string>[] {
  const rows = parse(readFileSync(new URL(name, DATA), "utf8"), {
    delimiter: ";",
    quote: null,
    skip_empty_lines: true,
  });
  const [header, ...body] = rows as string[][];
  if (header?.join(";") !== columns.join(";")) {
    throw new Error(`data/${name}: got the columns ${header?.join(";")}, expected ${columns.join(";")}.`);
  }
  return body.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])) as Record<Column, string>);
}
