import { type Kysely, sql } from "kysely";
import { BinomeError, type Cursor, type Day, dayOf, type ListQuestion, parseCursor } from "../../domain/index.ts";
import type { Tables } from "../schema.ts";
import { type NumberedWords, numberWords } from "./asked-words.ts";
import { maskOf } from "./occupation-numbers.ts";
import { PREPARED } from "./prepared.ts";
import { ANY } from "./tables.ts";

/** A question with its codes as the numbers of the tables. */
export interface NumberedQuestion {
  readonly question: ListQuestion;
  /**
   * The occupations asked, each once, exact ones first; beside each whether it is a close one, and those in front of it,
   * with the mask of these: texts of arrays, `{3,14}`, `{f,t}`, `{"{}","{3}"}` and `{0,8}`.
   */
  readonly occupations: {
    readonly count: number;
    readonly numbers: string;
    readonly areClose: string;
    readonly before: string;
    readonly masks: string;
    /** The same, with whether each is a close one. */
    readonly each: ReadonlyMap<number, boolean>;
  };
  /** What lets items in besides; null: nothing. */
  readonly words: NumberedWords | null;
  readonly cursor: Cursor | null;
  /** The day of the generation: the counts of its offers hold from then on. */
  readonly publishedOn: Day;
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
  const { rows } = await sql<Generations & Codes>`
    ${PREPARED} select set_config('jit', 'off', true), set_config('max_parallel_workers_per_gather', '0', true),
           set_config('plan_cache_mode', 'force_generic_plan', true),
           (select generation from searchable_state) as laid_out, current.id as current, current.as_of,
           ${codes(occupations?.exact)} as exact, ${codes(occupations?.close)} as close
    from (select) as one left join (select id, as_of from generations order by id desc limit 1) as current on true`.execute(
    tx,
  );
  const { laid_out = null, current = null, as_of = null, exact = null, close = null } = rows[0] ?? {};
  if (laid_out === null || laid_out !== current || as_of === null) {
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
    publishedOn: dayOf(as_of),
  };
}

/** Null before the first of them. */
interface Generations {
  readonly laid_out: number | null;
  readonly current: number | null;
  readonly as_of: Date | null;
}

/** Numbers separated by commas; null for none. */
interface Codes {
  readonly exact: string | null;
  readonly close: string | null;
}

/** One both exact and close is exact. */
function asked({ exact, close }: Codes): NumberedQuestion["occupations"] {
  const each = new Map((exact?.split(",") ?? []).map((number) => [Number(number), false]));
  for (const number of close?.split(",") ?? []) each.set(Number(number), each.get(Number(number)) ?? true);
  const numbers = [...each.keys()];
  return {
    count: each.size,
    numbers: `{${numbers.join(",")}}`,
    areClose: `{${[...each.values()].map((isClose) => (isClose ? "t" : "f")).join(",")}}`,
    before: beforeEach(numbers),
    masks: masksBefore(numbers),
    each,
  };
}

/** The numbers in front of each: `{"{}","{3}"}`. */
export function beforeEach(numbers: readonly number[]): string {
  return `{${numbers.map((_, i) => `"{${numbers.slice(0, i).join(",")}}"`).join(",")}}`;
}

/** The masks of these: `{0,8}`. */
export function masksBefore(numbers: readonly number[]): string {
  return `{${numbers.map((_, i) => maskOf(numbers.slice(0, i))).join(",")}}`;
}
