import { type Kysely, type RawBuilder, sql } from "kysely";
import pg from "pg";
import type { Tables } from "../schema.ts";

/** What each column of a table is: "integer not null". */
export type Columns = Readonly<Record<string, string>>;

/** Rows of texts and numbers in the order of the columns, "" being null. No text holds a tab or an end of line. */
type Rows = readonly (readonly (string | number)[])[];

/** Adds rows to a table. */
export type Write = (tx: Kysely<Tables>, table: RawBuilder<unknown>, columns: Columns, rows: Rows) => Promise<void>;

/** As parameters of a statement: for any database. */
export const asParameters: Write = async (tx, table, columns, rows) => {
  if (rows.length === 0) return;
  const types = Object.values(columns).map((type) => type.split(" collate ")[0]?.replace(" not null", "") ?? type);
  const values = types.map((type, i) => sql.raw(`c${i}::${type}`));
  const names = types.map((_, i) => sql.raw(`c${i}`));
  // A column as lines, its empty ones null: an array parameter costs PGlite twice the time.
  const lines = types.map((_, i) => sql`string_to_array(${rows.map((row) => row[i]).join("\n")}::text, e'\n', '')`);
  await sql`
    insert into ${table} select ${sql.join(values)}
    from unnest(${sql.join(lines)}) as rows (${sql.join(names)})`.execute(tx);
};

const MARK = "/* copied */";

/** By COPY, which takes a server half the time: for connections that are of `copying`. */
export const asCopied: Write = async (tx, table, _columns, rows) => {
  if (rows.length === 0) return;
  const lines = rows.map((row) => row.join("\t")).join("\n");
  const escaped = lines.includes("\\") ? lines.replaceAll("\\", "\\\\") : lines;
  await sql`${sql.raw(MARK)} copy ${table} from stdin with (null '') -- ${escaped}`.execute(tx);
};

/** The statement of `asCopied`, whose rows follow it; null when it is another. */
export function copyOf(text: unknown, values: unknown): pg.Query | null {
  const isCopied = typeof text === "string" && text.startsWith(MARK) && Array.isArray(values);
  return isCopied ? new Copy(text, String(values[0])) : null;
}

/** What `pg` does when the server is ready for the rows is not in its types. */
interface Receiving {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

class Copy extends pg.Query {
  readonly #lines: string;

  constructor(text: string, lines: string) {
    super(text);
    this.#lines = lines;
  }

  handleCopyInResponse(connection: Receiving): void {
    connection.sendCopyFromChunk(Buffer.from(this.#lines));
    connection.endCopyFrom();
  }
}
