import { type Kysely, type RawBuilder, sql } from "kysely";
import { BinomeError, type Day, dayOf, type RomeCode } from "../../domain/index.ts";
import type { Tables } from "../schema.ts";

/** What searches read, as it is known in this process until a statement says that something else is there. */
export interface LaidOutCodes {
  readonly laying: number;
  readonly generation: number;
  /** The counts of its offers hold from that day on. */
  readonly publishedOn: Day;
  readonly numbers: ReadonlyMap<RomeCode, number>;
}

/** A statement read other tables than those that the search began with, or a newer generation is there: it must begin anew. */
export class LaidOutAnew extends Error {
  override readonly name = "LaidOutAnew";
}

/** Throws when no generation was laid out, or when another one was published since. */
export async function laidOutCodes(db: Kysely<Tables>): Promise<LaidOutCodes> {
  const { rows } = await sql<{ [column in keyof State]: State[column] | null }>`
    select state.laying, state.generation as laid_out, current.id as current, current.as_of,
      (select string_agg(rome || ',' || number, ';') from searchable_codes) as codes
    from (select) as one left join searchable_state as state on true
      left join (select id, as_of from generations order by id desc limit 1) as current on true`.execute(db);
  const { laying = null, laid_out = null, current = null, as_of = null, codes = null } = rows[0] ?? {};
  if (laying === null || laid_out === null || laid_out !== current || as_of === null) {
    throw new BinomeError(
      `Searches in SQL read a generation that was laid out for them: got ${laid_out ?? "none"}, expected ${current ?? "a first one"}. ` +
        "Run: npm run binome -- sql-search",
    );
  }
  const numbers = (codes ?? "")
    .split(";")
    .map((code) => [code.split(",")[0] as RomeCode, Number(code.split(",")[1])] as const);
  return { laying, generation: laid_out, publishedOn: dayOf(as_of), numbers: new Map(numbers) };
}

/** The two are null before the first of each. */
interface State {
  readonly laying: number;
  readonly laid_out: number;
  readonly current: number;
  readonly as_of: Date;
  readonly codes: string;
}

/** What every row of `whileLaidOut` says besides. */
export interface Laid {
  readonly laying: number;
  readonly current: number;
}

/** What `Laid` says, as columns. */
export const LAID = sql`
  (select laying from searchable_state) as laying, (select id from generations order by id desc limit 1) as current`;

/**
 * The rows of a select, nothing else being put in service while it is read: laying out waits for the end of the statement, for it
 * locks `searchable_state` before any other table. `laidAs` looks at what it says. A statement alone keeps to one set of tables, so that none
 * needs a transaction.
 */
export function whileLaidOut(select: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select state.laying, (select id from generations order by id desc limit 1) as current, answer.*
    from searchable_state as state cross join lateral (${select}) as answer`;
}

/** The rows, when they are of what was known. Throws `LaidOutAnew`. */
export function laidAs<Row extends Laid>(rows: readonly Row[], { laying, generation }: LaidOutCodes): readonly Row[] {
  const isSame = rows.length > 0 && rows.every((row) => row.laying === laying && row.current === generation);
  if (!isSame)
    throw new LaidOutAnew("searchable_state: got another laying, expected the one that the search began with.");
  return rows;
}
