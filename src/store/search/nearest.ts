import { type Kysely, type RawBuilder, sql } from "kysely";
import type { ListName, ListQuestion } from "../../domain/index.ts";
import type { Point } from "../../lib/geometry.ts";
import type { Tables } from "../schema.ts";
import { filters, IS_FIRST, pointOf, tensAsked } from "./hits.ts";
import { PREPARED } from "./prepared.ts";
import { beforeEach, masksBefore, type NumberedQuestion } from "./question.ts";
import { dayNumber } from "./rows.ts";
import { GRID, LISTS, searchable } from "./tables.ts";

/** What spares a list the distance of most of what matches. */
export interface Nearest {
  /** The first page lies within this distance. */
  readonly km: number;
  /** And, most often, within this one, which is shorter where there are many. */
  readonly likelyKm: number;
  /** How many match within the radius asked. */
  readonly total: RawBuilder<unknown>;
  /** About how many rows that reads. */
  readonly rows: number;
}

/** A first distance, within which the cell of a point lies whole; each further one is that many times the one before, and the radius the last. */
const FIRST_KM = 3.5;
const FURTHER = 2;

/**
 * Lists by distance, first page: from how many items there are in the cells that lie whole within distances. A list is absent
 * when its question is another, or when nothing would be spared.
 */
export async function nearest(
  db: Kysely<Tables>,
  asked: NumberedQuestion,
): Promise<Readonly<Partial<Record<ListName, Nearest>>>> {
  const { question, occupations } = asked;
  const point = pointOf(question);
  const lists = LISTS.filter((list) => isCounted(list, question) && asked.cursor?.list !== list);
  if (point === null || question.sort !== "distance" || asked.words !== null) return {};
  if (occupations.count === 0 || lists.length === 0) return {};
  const distances = [];
  for (let km = FIRST_KM; km * FURTHER <= question.radiusKm; km *= FURTHER) distances.push(km);
  const rows = rowsOf(point, distances, question.radiusKm);
  const counts = await countWithin(db, occupations.numbers, rows, distances.length);
  const found: Partial<Record<ListName, Nearest>> = {};
  for (const list of lists) {
    if (list === "offers" && !countsHold(asked, counts)) continue;
    const own = nearestOf(list, asked, rows, distances, counts);
    if (own !== null) found[list] = own;
  }
  return found;
}

/** Whether the offers counted are those of the day asked: none has ended since, none had before. */
function countsHold(
  { question: { today }, codes: { publishedOn } }: NumberedQuestion,
  counts: readonly Count[],
): boolean {
  return today >= publishedOn && counts.every(({ until }) => until === null || until >= dayNumber(today));
}

function nearestOf(
  list: ListName,
  { question, occupations }: NumberedQuestion,
  rows: readonly RowOfCells[],
  distances: readonly number[],
  counts: readonly Count[],
): Nearest | null {
  const within = (number: number, step: number) =>
    counts.find((count) => count.number === number)?.[`${list}_${step}`] ?? 0;
  const whole = (number: number) => within(number, distances.length);
  const numbers = [...occupations.each.keys()].sort((a, b) => whole(b) - whole(a));
  const [largest = 0] = numbers;
  // Items of near occupations come after all the exact ones, however close to the point.
  const first = numbers.find((number) => !occupations.each.get(number)) ?? largest;
  const step = distances.findIndex((_, one) => within(first, one) > question.limit);
  const km = distances[step];
  if (km === undefined) return null;
  const likelyKm = likely(km, within(first, step), question.limit);
  const total = sql`(${whole(largest)}::integer + ${restOf(list, question, rows, numbers)})`;
  return { km, likelyKm, total, rows: numbers.reduce((sum, number) => sum + whole(number), 0) - whole(largest) };
}

/** A row of cells around a point: all that may hold something within the radius, then those within each distance, the radius last. */
interface RowOfCells {
  readonly around: Run;
  readonly within: readonly Run[];
}

type Run = readonly [from: number, to: number];
const NONE: Run = [0, 0];

function rowsOf(point: Point, distances: readonly number[], radiusKm: number): readonly RowOfCells[] {
  const series = [...distances, radiusKm].map((km) => runsOf(GRID.runsWithin(point, km)));
  return runsOf(GRID.runsAround(point, radiusKm)).map((around) => ({
    around,
    within: series.map((runs) => runs.find(([from]) => from >= around[0] && from < around[1]) ?? NONE),
  }));
}

function runsOf(bounds: readonly number[]): readonly Run[] {
  return bounds.flatMap((from, i) => (i % 2 === 0 ? [[from, bounds[i + 1] as number] as const] : []));
}

/** Where there are many more than a page, a disc that would hold four pages of them if they were spread evenly. */
function likely(km: number, items: number, limit: number): number {
  const wanted = 4 * (limit + 1);
  return items > 2 * wanted ? km * Math.sqrt(wanted / items) : km;
}

/** Whether nothing but occupations and places chooses among the items of a list, today's end of offers left out. */
function isCounted(list: ListName, question: ListQuestion): boolean {
  const { level, contract, startBefore, disability, trainingIncluded } = question;
  if (list === "companies") return !disability && trainingIncluded !== "only";
  if (level !== null || startBefore !== null || disability) return false;
  return list === "trainings" ? trainingIncluded !== "only" : trainingIncluded === null && contract === null;
}

/**
 * How many items of each list have an occupation in the cells within each distance: "offers_2" is that of the third distance.
 * Those of offers hold until a day.
 */
type Count = { readonly number: number; readonly until: number | null } & Readonly<
  Record<`${ListName}_${number}`, number>
>;

async function countWithin(
  db: Kysely<Tables>,
  numbers: string,
  rows: readonly RowOfCells[],
  last: number,
): Promise<readonly Count[]> {
  const bounds = (step: number) => sql`${column(rows, step, 0)}::integer[], ${column(rows, step, 1)}::integer[]`;
  const steps = Array.from({ length: last }, (_, step) => step);
  const ofStep = (list: ListName, step: number) => sql`
    sum(${sql.ref(list)}) filter (where cell >= ${sql.ref(`from_${step}`)} and cell < ${sql.ref(`to_${step}`)})::integer
      as ${sql.ref(`${list}_${step}`)}`;
  const sums = LISTS.flatMap((list) => [
    ...steps.map((step) => ofStep(list, step)),
    sql`sum(${sql.ref(list)})::integer as ${sql.ref(`${list}_${last}`)}`,
  ]);
  const names = steps.flatMap((step) => [sql.ref(`from_${step}`), sql.ref(`to_${step}`)]);
  const { rows: counts } = await sql<Count>`
    ${PREPARED} select number, min(until) as until, ${sql.join(sums)}
    from unnest(${sql.join([last, ...steps].map(bounds))}) as run (${sql.join([sql.ref("first"), sql.ref("beyond"), ...names])})
      cross join unnest(${numbers}::smallint[]) as number
      cross join lateral (
        select cell, trainings, offers, companies, until from searchable_counts
        where occupation = number and cell >= run.first and cell < run.beyond offset 0
      ) as there
    group by number`.execute(db);
  return counts;
}

function column(rows: readonly RowOfCells[], step: number, side: 0 | 1): string {
  return array(rows.map(({ within }) => within[step]?.[side] ?? 0));
}

/**
 * How many items are within the radius, less those of the first occupation in cells that lie within it whole. One that has
 * several of the occupations counts for the first of these.
 */
function restOf(
  list: ListName,
  question: ListQuestion,
  rows: readonly RowOfCells[],
  numbers: readonly number[],
): RawBuilder<unknown> {
  const pieces = piecesOf(rows, numbers.length > 1);
  const values = (value: (piece: Piece) => number | string) => array(pieces.map(value));
  const conditions = [
    sql`occupation = asked.number and cell >= piece.first and cell < piece.beyond`,
    ...filters(list, question),
    ...(numbers.length > 1 ? [IS_FIRST] : []),
    sql`(cell >= piece.whole_from and cell < piece.whole_to
      or ${tensAsked(question)} / 100 <= ${question.radiusKm}::double precision)`,
  ];
  return sql`(
    select count(*)::integer
    from unnest(
        ${values(({ run }) => run[0])}::integer[], ${values(({ run }) => run[1])}::integer[],
        ${values(({ whole }) => whole[0])}::integer[], ${values(({ whole }) => whole[1])}::integer[],
        ${values(({ ofFirst }) => (ofFirst ? "t" : "f"))}::boolean[]
      ) as piece (first, beyond, whole_from, whole_to, of_first)
      cross join (
        select number, before::smallint[] as before, mask, place = 1 as is_first
        from unnest(${array(numbers)}::smallint[], ${beforeEach(numbers)}::text[], ${masksBefore(numbers)}::integer[])
          with ordinality as each (number, before, mask, place)
        offset 0
      ) as asked
      cross join lateral (select from ${searchable(list)} as there where ${sql.join(conditions, sql` and `)} offset 0) as there
    where piece.of_first = asked.is_first)`;
}

/** Cells to read, of the first occupation or of any other, and those of them that lie within the radius whole. */
interface Piece {
  readonly run: Run;
  readonly whole: Run;
  readonly ofFirst: boolean;
}

function piecesOf(rows: readonly RowOfCells[], hasOthers: boolean): readonly Piece[] {
  return rows.flatMap(({ around, within }) => {
    const whole = within.at(-1) ?? NONE;
    const [from, to] = around;
    const ends: Run[] =
      whole === NONE
        ? [around]
        : [
            [from, whole[0]],
            [whole[1], to],
          ];
    return [
      ...ends.filter(([start, end]) => start < end).map((run) => ({ run, whole: NONE, ofFirst: true })),
      ...(hasOthers ? [{ run: around, whole, ofFirst: false }] : []),
    ];
  });
}

function array(values: readonly (number | string)[]): string {
  return `{${values.join(",")}}`;
}
