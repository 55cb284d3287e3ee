import { Readable } from "node:stream";
import { type CsvError, type Info, parse } from "csv-parse";
import { attempt } from "../checks/index.ts";
import {
  type FileFormat,
  FileRefused,
  type ImportKind,
  type Parsed,
  type RecordOf,
  type SourceContext,
} from "../format.ts";
import { columnName, delimiterOf } from "../head.ts";

/** A row by column name; the value of an optional column that the file has not is "". */
export type Row<Column extends string> = Readonly<Record<Column, string>>;

interface CsvFormat<K extends ImportKind, Column extends string> {
  readonly name: string;
  readonly kind: K;
  /** Columns that the file must have. */
  readonly columns: readonly Column[];
  /** Columns that it may have. */
  readonly optional?: readonly Column[];
  /** Columns about persons: never read, and named in the report when the file has them. */
  readonly personal?: readonly string[];
  /** Rows that are none of our business: false leaves them out, unsaid and uncounted. */
  keep?(row: Row<Column>): boolean;
  /** Throws `InvalidValue` or a `ZodError` when the row is not a record. */
  toDomain(row: Row<Column>, context: SourceContext): RecordOf[K];
  /** For files that spread one record over several rows. */
  readonly gather?: (rows: AsyncIterable<Parsed<RecordOf[K]>>) => AsyncIterable<Parsed<RecordOf[K]>>;
}

/** Longest row, in characters: an unclosed quote would otherwise swallow the whole file. */
const MAX_ROW = 1 << 20;

/** A format of CSV with named columns, in any order and with any usual delimiter. A missing column refuses the file. */
export function csvFormat<K extends ImportKind, Column extends string>(format: CsvFormat<K, Column>): FileFormat<K> {
  const { name, kind, columns, personal = [], gather = (rows) => rows } = format;
  return {
    name,
    kind,
    marks: columns,
    personal,
    shape: "csv",
    records: (text, context) => gather(readRows(text, format, context)),
  };
}

async function* readRows<K extends ImportKind, Column extends string>(
  text: AsyncIterable<string>,
  format: CsvFormat<K, Column>,
  context: SourceContext,
): AsyncIterable<Parsed<RecordOf[K]>> {
  let header: Header<Column> | null = null;
  for await (const { line, cells } of cellsOf(text)) {
    if (header === null) header = headerOf(cells, format.columns, format.optional);
    else if (cells.length !== header.length) yield { line, rejection: wrongLength(cells.length, header.length) };
    else {
      const row = header.row(cells);
      if (format.keep?.(row) === false) continue;
      yield attempt(line, () => format.toDomain(row, context));
    }
  }
}

interface Header<Column extends string> {
  readonly length: number;
  row(cells: readonly string[]): Row<Column>;
}

function headerOf<Column extends string>(
  cells: readonly string[],
  columns: readonly Column[],
  optional: readonly Column[] = [],
): Header<Column> {
  const names = cells.map(columnName);
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    throw new FileRefused(
      `column missing: ${missing.map((column) => `"${column}"`).join(", ")}; got ${names.join(", ")}.`,
      "shape",
    );
  }
  const positions = [...columns, ...optional].map((column) => [column, names.indexOf(column)] as const);
  return {
    length: cells.length,
    row: (values) =>
      Object.fromEntries(positions.map(([column, at]) => [column, (values[at] ?? "").trim()])) as Row<Column>,
  };
}

function wrongLength(got: number, expected: number) {
  return { reason: `row: expected ${expected} cells`, field: "row", got: `${got} cells` };
}

/** The rows of a CSV text, its header first, with the line each starts on. */
export async function* cellsOf(text: AsyncIterable<string>): AsyncIterable<{ line: number; cells: string[] }> {
  const { first, all } = await peek(text);
  const parser = parse({
    delimiter: delimiterOf(first.slice(0, first.search(/[\r\n]|$/))),
    info: true,
    max_record_size: MAX_ROW,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const source = Readable.from(all);
  source.on("error", (error) => parser.destroy(error)).pipe(parser);
  let last = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: Info }>) {
      // Blank lines before it are not its own; line ends within its cells are.
      const line = info.lines === last + 1 ? info.lines : info.lines - lineEndsIn(record);
      yield { line, cells: record };
      last = info.lines;
    }
  } catch (error) {
    if (error instanceof FileRefused || !("code" in (error as Error))) throw error;
    throw new FileRefused(`wrong CSV: ${(error as CsvError).message}.`);
  } finally {
    source.destroy();
  }
}

function lineEndsIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
}

/** The first chunk that holds something, and everything from there. */
async function peek(text: AsyncIterable<string>): Promise<{ first: string; all: AsyncIterable<string> }> {
  const rest = text[Symbol.asyncIterator]();
  let first = "";
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    first = next.value;
    if (first.trim() !== "") break;
  }
  return { first: first.trimStart(), all: chained(first, rest) };
}

async function* chained(first: string, rest: AsyncIterator<string>): AsyncIterable<string> {
  try {
    yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
