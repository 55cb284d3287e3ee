import { type Kysely, sql } from "kysely";
import { BinomeError, type Cursor, type ListQuestion, parseCursor } from "../../domain/index.ts";
import type { Tables } from "../schema.ts";
import { type NumberedWords, numberWords } from "./asked-words.ts";
import { ANY } from "./tables.ts";

/** A question with its codes as the numbers of the tables. */
export interface NumberedQuestion {
  readonly question: ListQuestion;
  /** The occupations asked, each once, and beside each whether it is a close one: texts of arrays, "{3,14}" and "{f,t}". */
  readonly occupations: {
    readonly count: number;
    readonly numbers: string;
    readonly areClose: string;
    /** The same, with whether each is a close one. */
    readonly each: ReadonlyMap<number, boolean>;
  };
  /** What lets items in besides; null: nothing. */
  readonly words: NumberedWords | null;
  readonly cursor: Cursor | null;
}

/**
 * Looks the codes up, and sets this transaction for searches: compiling or sharing a query of a millisecond costs more than it
 * spares. Throws when no generation was laid out, or when another one was published since.
 */
export async function numbered(tx: Kysely<Tables>, question: ListQuestion): Promise<NumberedQuestion> {
  const { occupations, cursor, sort } = question;
  const codes = (romes: readonly string[] | undefined) => sql`
    (select string_agg(distinct number::text, ',') from searchable_codes
     where rome = any(string_to_array(${(romes ?? []).join(",")}, ',')))`;
  const { rows } = await sql<{ laid_out: number | null; current: number | null } & Codes>`
    select set_config('jit', 'off', true), set_config('max_parallel_workers_per_gather', '0', true),
           (select generation from searchable_state) as laid_out, (select max(id) from generations) as current,
           ${codes(occupations?.exact)} as exact, ${codes(occupations?.close)} as close`.execute(tx);
  const { laid_out = null, current = null, exact = null, close = null } = rows[0] ?? {};
  if (laid_out === null || laid_out !== current) {
    throw new BinomeError(
      `Searches in SQL read a generation that was laid out for them: got ${laid_out ?? "none"}, expected ${current ?? "a first one"}. ` +
        "Run: npm run binome -- sql-search",
    );
  }
  const words = await numberWords(tx, question);
  const isEverything = occupations === null && words === null;
  return {
    question,
    occupations: asked(isEverything ? { exact: String(ANY), close: null } : { exact, close }),
    words,
    cursor: cursor === null ? null : parseCursor(cursor, sort),
  };
}

/** Numbers separated by commas; null for none. */
interface Codes {
  readonly exact: string | null;
  readonly close: string | null;
}

/** One both exact and close is exact. */
function asked({ exact, close }: Codes): NumberedQuestion["occupations"] {
  const isClose = new Map((close?.split(",") ?? []).map((number) => [number, "t"]));
  for (const number of exact?.split(",") ?? []) isClose.set(number, "f");
  return {
    count: isClose.size,
    numbers: `{${[...isClose.keys()].join(",")}}`,
    areClose: `{${[...isClose.values()].join(",")}}`,
    each: new Map([...isClose].map(([number, close]) => [Number(number), close === "t"])),
  };
}
