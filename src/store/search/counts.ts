import { type Kysely, type RawBuilder, sql } from "kysely";
import type { ListName } from "../../domain/index.ts";
import type { Point } from "../../lib/geometry.ts";
import type { Tables } from "../schema.ts";
import { PREPARED } from "./prepared.ts";
import { GRID, LISTS } from "./tables.ts";

/** Cells side by side. */
export type Run = readonly [from: number, to: number];
const NONE: Run = [0, 0];

/** A row of cells around a point: all that may hold something within the radius, then those within each distance, the radius last. */
export interface RowOfCells {
  readonly around: Run;
  readonly within: readonly Run[];
}

export function rowsAround(point: Point, distances: readonly number[], radiusKm: number): readonly RowOfCells[] {
  const series = [...distances, radiusKm].map((km) => runsOf(GRID.runsWithin(point, km)));
  return runsOf(GRID.runsAround(point, radiusKm)).map((around) => ({
    around,
    within: series.map((runs) => runs.find(([from]) => from >= around[0] && from < around[1]) ?? NONE),
  }));
}

function runsOf(bounds: readonly number[]): readonly Run[] {
  return bounds.flatMap((from, i) => (i % 2 === 0 ? [[from, bounds[i + 1] as number] as const] : []));
}

/**
 * How many items of each list have an occupation in the cells of a ring: those within the first distance, then those within each
 * further one that are not within the one before, and last those that the circle crosses, with which of these hold any.
 */
interface RingCount extends Readonly<Record<ListName, number>>, Readonly<Record<`${ListName}_cells`, string | null>> {
  readonly number: number;
  readonly ring: number;
  /** Those of offers hold until that day. */
  readonly until: number | null;
}

/** The items of some occupations around a point, counted. */
export interface Counts {
  /** Those of an occupation in cells that lie whole within the distance of that rank, the radius last. */
  within(list: ListName, number: number, rank: number): number;
  /** The cells that the circle crosses and that hold some. */
  crossed(list: ListName, number: number): readonly Run[];
  /** The last day on which the offers within are those counted; null: for ever. */
  readonly until: number | null;
}

/** `numbers`: the text of an array. `last`: the rank of the radius. */
export async function countWithin(
  db: Kysely<Tables>,
  numbers: string,
  rows: readonly RowOfCells[],
  last: number,
): Promise<Counts> {
  const ranks = Array.from({ length: last + 1 }, (_, rank) => rank);
  const bounds = ranks.map((rank) => sql`${bound(rows, rank, 0)}::integer[], ${bound(rows, rank, 1)}::integer[]`);
  const names = ranks.flatMap((rank) => [sql.ref(`from_${rank}`), sql.ref(`to_${rank}`)]);
  const around = (side: 0 | 1) => sql`${textOf(rows.map((row) => row.around[side]))}::integer[]`;
  const outside = ranks
    .toReversed()
    .map(
      (rank) =>
        sql`when cell < ${sql.ref(`from_${rank}`)} or cell >= ${sql.ref(`to_${rank}`)} then ${sql.lit(rank + 1)}`,
    );
  const { rows: counts } = await sql<RingCount>`
    ${PREPARED} select number, ring, min(until) as until, ${sql.join(LISTS.flatMap((list) => sumsOf(list, last)))} from (
      select *, case ${sql.join(outside, sql` `)} else 0 end as ring
      from unnest(${around(0)}, ${around(1)}, ${sql.join(bounds)}) as run (first, beyond, ${sql.join(names)})
        cross join unnest(${numbers}::smallint[]) as number
        cross join lateral (
          select cell, trainings, offers, companies, until from searchable_counts
          where occupation = number and cell >= run.first and cell < run.beyond offset 0
        ) as there
    ) as there
    group by number, ring`.execute(db);
  return countsOf(counts, last);
}

/** Of a ring, as `RingCount`. */
function sumsOf(list: ListName, last: number): readonly RawBuilder<unknown>[] {
  const [items, cells] = [sql.ref(list), sql.ref(`${list}_cells`)];
  const isCrossed = sql`ring > ${sql.lit(last)} and ${items} > 0`;
  return [
    sql`sum(${items})::integer as ${items}`,
    sql`(array_agg(cell) filter (where ${isCrossed}))::text as ${cells}`,
  ];
}

function countsOf(rows: readonly RingCount[], last: number): Counts {
  const ends = rows.flatMap(({ ring, until }) => (ring <= last && until !== null ? [until] : []));
  return {
    within: (list, number, rank) =>
      rows.reduce((sum, row) => (row.number === number && row.ring <= rank ? sum + row[list] : sum), 0),
    crossed: (list, number) => {
      const row = rows.find((one) => one.number === number && one.ring > last);
      return sideBySide(row?.[`${list}_cells`] ?? "{}");
    },
    until: ends.length === 0 ? null : Math.min(...ends),
  };
}

/** The runs that some cells make, of the text of an array. */
function sideBySide(cells: string): readonly Run[] {
  const runs: [number, number][] = [];
  if (cells === "{}") return runs;
  const ascending = Int32Array.from(cells.slice(1, -1).split(","), Number).sort();
  for (const cell of ascending) {
    const last = runs.at(-1);
    if (last?.[1] === cell) last[1]++;
    else runs.push([cell, cell + 1]);
  }
  return runs;
}

function bound(rows: readonly RowOfCells[], rank: number, side: 0 | 1): string {
  return textOf(rows.map(({ within }) => within[rank]?.[side] ?? 0));
}

/** As PostgreSQL reads an array. */
export function textOf(values: readonly (number | string)[]): string {
  return `{${values.join(",")}}`;
}
