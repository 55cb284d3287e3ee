import type { Day, EstablishmentTraits, Hires, Reference } from "../domain/index.ts";
import { lenientTraits } from "./establishment-traits.ts";
import { type FileFormat, FileRefused, type Parsed } from "./format.ts";
import { columnName, delimiterOf } from "./head.ts";
import { hiresContracts } from "./hires-contracts/index.ts";
import { hiresCsv } from "./hires-csv/index.ts";
import { anyIdentifier, DECLARED_COLUMNS } from "./hires-fields.ts";
import { hiresYearly } from "./hires-yearly/index.ts";
import { cellsOf, linesOf, openSource, parseLine } from "./reading/index.ts";
import { recognise } from "./recognise.ts";

const LENIENT = [hiresCsv(anyIdentifier), hiresContracts(anyIdentifier), hiresYearly(anyIdentifier)];

/**
 * The hires of a file in any format of the kind, whatever identifies a series: a backtest never checks a SIRET.
 * Throws `FileRefused` when the file is in none of the formats.
 */
export async function* readHires(
  path: string,
  context: { reference: Reference; today: Day },
): AsyncIterable<Parsed<Hires>> {
  const file = await openSource(path);
  const { name } = recognise("hires", file.head);
  const format = LENIENT.find((it) => it.name === name);
  if (format === undefined) throw new FileRefused(`${path}: got ${name}, expected hires by establishment and month.`);
  const text = format.shape === "csv" ? withIdentifierColumn(file.text(), format) : file.text();
  for await (const parsed of format.records(text, context)) {
    if ("rejection" in parsed) yield parsed;
    else if ("establishment" in parsed.record) yield { ...parsed, record: parsed.record };
  }
}

/**
 * What a file says of establishments, CSV or one JSON object a line, under any of the usual names of the columns.
 * A line without identifier is left out.
 */
export async function* readEstablishments(path: string): AsyncIterable<EstablishmentTraits> {
  const file = await openSource(path);
  for await (const raw of file.head.shape === "csv" ? rowsOf(file.text()) : objectsOf(file.text())) {
    const traits = lenientTraits(raw);
    if (traits !== null) yield traits;
  }
}

async function* rowsOf(text: AsyncIterable<string>): AsyncIterable<Readonly<Record<string, unknown>>> {
  let names: string[] | null = null;
  for await (const { cells } of cellsOf(text)) {
    if (names === null) names = cells.map(columnName);
    else yield Object.fromEntries(names.map((name, i) => [name, cells[i]?.trim()]));
  }
}

async function* objectsOf(text: AsyncIterable<string>): AsyncIterable<Readonly<Record<string, unknown>>> {
  for await (const { text: line } of linesOf(text)) {
    const raw = line === null ? null : parseLine(line);
    if (typeof raw === "object" && raw !== null) {
      const place = "place" in raw && typeof raw.place === "object" ? raw.place : null;
      yield { ...place, ...raw } as Readonly<Record<string, unknown>>;
    }
  }
}

/** The same text, its first column that has no meaning for the format taken for the identifier. */
async function* withIdentifierColumn(text: AsyncIterable<string>, format: FileFormat<"hires">): AsyncIterable<string> {
  let head: string | null = "";
  for await (const chunk of text) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head += chunk;
    if (!/\S[^\n]*\n/.test(head)) continue;
    yield renamed(head, format.marks);
    head = null;
  }
  if (head) yield renamed(head, format.marks);
}

function renamed(text: string, marks: readonly string[]): string {
  const [identifier = "", ...others] = marks;
  const start = text.search(/\S/);
  const end = text.slice(start).search(/\r?\n|$/) + start;
  const header = text.slice(start, end);
  const delimiter = delimiterOf(header);
  const names = header.split(delimiter).map((name) => columnName(name.replace(/^"|"$/g, "")));
  if (names.includes(identifier)) return text;
  const known = new Set<string>([...others, ...DECLARED_COLUMNS]);
  const at = names.findIndex((name) => !known.has(name));
  return at < 0 ? text : names.with(at, identifier).join(delimiter) + text.slice(end);
}
