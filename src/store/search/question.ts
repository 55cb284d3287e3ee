import { type Kysely, sql } from "kysely";
import { BinomeError, type Cursor, type ListQuestion, parseCursor } from "../../domain/index.ts";
import type { Tables } from "../schema.ts";

/** A question with its codes as the numbers of the tables, as text of arrays: "{3,14}". */
export interface NumberedQuestion {
  readonly question: ListQuestion;
  readonly exact: string;
  readonly close: string;
  readonly cursor: Cursor | null;
}

/**
 * Looks the codes up, and sets this transaction for searches. With bitmap scans the planner reads whole branches of the index
 * twenty times too large; a generic plan does not know the radius; compiling or sharing a query of a millisecond costs more
 * than it spares. Throws when no generation was laid out, or when another one was published since.
 */
export async function numbered(tx: Kysely<Tables>, question: ListQuestion): Promise<NumberedQuestion> {
  const { occupations, cursor, sort } = question;
  const codes = (romes: readonly string[] | undefined) => sql`
    array(select distinct number from searchable_codes
          where rome = any(string_to_array(${(romes ?? []).join(",")}, ',')))::text`;
  const { rows } = await sql<{ laid_out: number | null; current: number | null; exact: string; close: string }>`
    select set_config('enable_bitmapscan', 'off', true), set_config('plan_cache_mode', 'force_custom_plan', true),
           set_config('jit', 'off', true), set_config('max_parallel_workers_per_gather', '0', true),
           (select generation from searchable_state) as laid_out, (select max(id) from generations) as current,
           ${codes(occupations?.exact)} as exact, ${codes(occupations?.close)} as close`.execute(tx);
  const { laid_out = null, current = null, exact = "{}", close = "{}" } = rows[0] ?? {};
  if (laid_out === null || laid_out !== current) {
    throw new BinomeError(
      `Searches in SQL read a generation that was laid out for them: got ${laid_out ?? "none"}, expected ${current ?? "a first one"}. ` +
        "Run: npm run binome -- sql-search",
    );
  }
  return { question, exact, close, cursor: cursor === null ? null : parseCursor(cursor, sort) };
}
