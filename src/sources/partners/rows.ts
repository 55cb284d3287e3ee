import type { Rejection } from "../format.ts";
import { columnName } from "../head.ts";
import { cellsOf, elementsOf, linesOf, parseLine, tooLong } from "../reading/index.ts";
import type { Mapping } from "./mapping.ts";
import { xmlRows } from "./xml-rows.ts";

/** One record of a partner as it is there, or why it cannot be read. */
export type RawRow =
  | { readonly line: number; readonly row: unknown }
  | { readonly line: number; readonly rejection: Rejection };

/** The records of a partner's file, whatever it is written in. Throws `FileRefused` when it cannot be read to its end. */
export function rowsOf(text: AsyncIterable<string>, { format, records }: Mapping): AsyncIterable<RawRow> {
  if (format === "json") return jsonRows(text, records);
  if (format === "ndjson") return lineRows(text);
  if (format === "csv") return csvRows(text);
  return xmlRows(text, records ?? "");
}

async function* jsonRows(text: AsyncIterable<string>, records: string | undefined): AsyncIterable<RawRow> {
  for await (const { line, value } of elementsOf(text, records?.split(".") ?? [])) yield { line, row: value };
}

async function* lineRows(text: AsyncIterable<string>): AsyncIterable<RawRow> {
  for await (const { number: line, text: json, length } of linesOf(text)) {
    if (json === null) yield { line, rejection: tooLong(length) };
    else yield { line, row: objectOrText(json) };
  }
}

/** A line that is no JSON has none of the fields: it will be refused for that. */
function objectOrText(line: string): unknown {
  try {
    return parseLine(line);
  } catch {
    return line;
  }
}

async function* csvRows(text: AsyncIterable<string>): AsyncIterable<RawRow> {
  let columns: string[] | null = null;
  for await (const { line, cells } of cellsOf(text)) {
    if (columns === null) columns = cells.map(columnName);
    else if (cells.length !== columns.length) {
      const reason = `row: expected ${columns.length} cells`;
      yield { line, rejection: { reason, field: "row", got: `${cells.length} cells` } };
    } else yield { line, row: Object.fromEntries(columns.map((name, i) => [name, cells[i]])) };
  }
}
