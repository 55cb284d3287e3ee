import { type RawBuilder, sql } from "kysely";
import type { ListName, ListQuestion } from "../../domain/index.ts";
import { type Counts, type RowOfCells, type Run, textOf } from "./counts.ts";
import { filters, IS_FIRST, tensAsked } from "./hits.ts";
import { beforeEach, masksBefore } from "./question.ts";
import { searchable } from "./tables.ts";

/**
 * How many items are within the radius, less those of the first occupation in cells that lie within it whole. One that has
 * several of the occupations counts for the first of these.
 */
export function restOf(
  list: ListName,
  question: ListQuestion,
  rows: readonly RowOfCells[],
  numbers: readonly number[],
  counts: Counts,
): RawBuilder<unknown> {
  const pieces = numbers.flatMap((number, i) => piecesOf(list, rows, number, i > 0, counts));
  const values = (value: (piece: Piece) => number | string) => textOf(pieces.map(value));
  const conditions = [
    sql`occupation = asked.number and cell >= piece.first and cell < piece.beyond`,
    ...filters(list, question),
    ...(numbers.length > 1 ? [IS_FIRST] : []),
    sql`(piece.is_whole or ${tensAsked(question)} / 100 <= ${question.radiusKm}::double precision)`,
  ];
  return sql`(
    select count(*)::integer
    from unnest(
        ${values(({ number }) => number)}::smallint[], ${values(({ run }) => run[0])}::integer[],
        ${values(({ run }) => run[1])}::integer[], ${values(({ isWhole }) => (isWhole ? "t" : "f"))}::boolean[]
      ) as piece (number, first, beyond, is_whole)
      cross join (
        select number, before::smallint[] as before, mask
        from unnest(${textOf(numbers)}::smallint[], ${beforeEach(numbers)}::text[], ${masksBefore(numbers)}::integer[])
          as each (number, before, mask)
        offset 0
      ) as asked
      cross join lateral (select from ${searchable(list)} as there where ${sql.join(conditions, sql` and `)} offset 0) as there
    where piece.number = asked.number)`;
}

/** Cells to read of an occupation, and whether they lie within the radius whole. */
interface Piece {
  readonly number: number;
  readonly run: Run;
  readonly isWhole: boolean;
}

/** Those that the circle crosses; of all occupations but the first, the others too. None where nothing is. */
function piecesOf(
  list: ListName,
  rows: readonly RowOfCells[],
  number: number,
  isOther: boolean,
  counts: Counts,
): readonly Piece[] {
  const last = (rows[0]?.within.length ?? 0) - 1;
  const crossed = counts.crossed(list, number).map((run) => ({ number, run, isWhole: false }));
  if (!isOther || counts.within(list, number, last) === 0) return crossed;
  const whole = rows.flatMap(({ within }) => {
    const run = within[last];
    return run === undefined || run[0] === run[1] ? [] : [{ number, run, isWhole: true }];
  });
  return [...crossed, ...whole];
}
