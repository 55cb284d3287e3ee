import { FileRefused } from "../format.ts";
import { columnName } from "../head.ts";
import { cellsOf, openSource } from "../reading/index.ts";

/** One line of a file of wishes to link, by column. */
export interface WishRow {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Reads the columns `known` of a CSV file, whatever its encoding and delimiter; other columns are never read. "-" says nothing.
 * Throws `FileRefused` when the file has none of `identifying`.
 */
export async function* readWishRows(
  path: string,
  known: readonly string[],
  identifying: readonly string[],
): AsyncIterable<WishRow> {
  const file = await openSource(path);
  let columns: readonly { readonly name: string; readonly at: number }[] | null = null;
  for await (const { line, cells } of cellsOf(file.text())) {
    if (columns === null) {
      columns = cells.map((cell, at) => ({ name: columnName(cell), at })).filter(({ name }) => known.includes(name));
      if (!columns.some(({ name }) => identifying.includes(name))) {
        throw new FileRefused(
          `${path}: got the columns ${cells.join(", ")}, expected one at least of ${identifying.join(", ")}.`,
        );
      }
      continue;
    }
    const filled = columns.map(({ name, at }) => [name, (cells[at] ?? "").trim()] as const);
    yield { line, fields: Object.fromEntries(filled.filter(([, cell]) => cell !== "" && cell !== "-")) };
  }
}
