import type { Kysely } from "kysely";
import { type Cursor, type ListQuestion, parseCursor, type RomeCode } from "../../domain/index.ts";
import type { Tables } from "../schema.ts";
import { type NumberedWords, numberWords } from "./asked-words.ts";
import type { LaidOutCodes } from "./laid-out.ts";
import { maskOf } from "./occupation-numbers.ts";
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
  readonly codes: LaidOutCodes;
}

/** Looks its words up in the database; its codes and cursor are read here. Throws `InvalidValue` when the cursor is not of such a search. */
export async function numbered(
  db: Kysely<Tables>,
  question: ListQuestion,
  codes: LaidOutCodes,
): Promise<NumberedQuestion> {
  const { occupations, cursor, sort } = question;
  const words = await numberWords(db, question);
  const isEverything = occupations === null && words === null;
  return {
    question,
    occupations: isEverything
      ? asked([ANY], [])
      : asked(numbersOf(occupations?.exact, codes), numbersOf(occupations?.close, codes)),
    words,
    cursor: cursor === null ? null : parseCursor(cursor, sort),
    codes,
  };
}

/** Of the codes that some item or our tables have. */
function numbersOf(romes: readonly RomeCode[] | undefined, { numbers }: LaidOutCodes): number[] {
  return (romes ?? []).flatMap((rome) => numbers.get(rome) ?? []);
}

/** One both exact and close is exact. */
function asked(exact: readonly number[], close: readonly number[]): NumberedQuestion["occupations"] {
  const each = new Map(exact.map((number) => [number, false]));
  for (const number of close) each.set(number, each.get(number) ?? true);
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
