import { type Kysely, type RawBuilder, sql } from "kysely";
import type { ListName, ListQuestion } from "../../domain/index.ts";
import type { Tables } from "../schema.ts";
import { filters, IS_FIRST, pointOf, tensAsked } from "./hits.ts";
import { PREPARED } from "./prepared.ts";
import { beforeEach, masksBefore, type NumberedQuestion } from "./question.ts";
import { dayNumber } from "./rows.ts";
import { countsOf, GRID, LISTS, searchable } from "./tables.ts";

/** What spares a list the distance of most of what matches. */
export interface Nearest {
  /** The first page lies within this distance. */
  readonly km: number;
  /** How many match within the radius asked. */
  readonly total: RawBuilder<unknown>;
}

/** A first distance, within which the cell of a point lies whole; each further one is that many times the one before, and the radius the last. */
const FIRST_KM = 3.5;
const FURTHER = 2;

/**
 * Lists by distance, first page: from how many items there are in the cells that lie whole within distances. A list is absent
 * when its question is another, or when nothing would be spared.
 */
export async function nearest(
  tx: Kysely<Tables>,
  asked: NumberedQuestion,
): Promise<Readonly<Partial<Record<ListName, Nearest>>>> {
  const { question, occupations } = asked;
  const point = pointOf(question);
  const lists = LISTS.filter((list) => isCounted(list, question) && asked.cursor?.list !== list);
  if (point === null || question.sort !== "distance" || asked.words !== null) return {};
  if (occupations.count === 0 || lists.length === 0) return {};
  const distances = [];
  for (let km = FIRST_KM; km * FURTHER <= question.radiusKm; km *= FURTHER) distances.push(km);
  const runs = [...distances, question.radiusKm].map((km) => GRID.runsWithin(point, km));
  const counts = await countWithin(tx, lists, occupations.numbers, runs);
  const pieces = piecesOf(GRID.runsAround(point, question.radiusKm), runs.at(-1) ?? []);
  const found: Partial<Record<ListName, Nearest>> = {};
  for (const list of lists) {
    const own = counts.filter((count) => count.list === list);
    if (own.some(({ until }) => until !== null && until < dayNumber(question.today))) continue;
    const within = (number: number, step: number) =>
      own.find((count) => count.number === number && count.step === step)?.items ?? 0;
    const whole = (number: number) => within(number, distances.length);
    const [largest, ...others] = [...occupations.each.keys()].sort((a, b) => whole(b) - whole(a));
    const km = distances.find((_, step) => within(largest ?? 0, step) > question.limit);
    if (largest === undefined || km === undefined) continue;
    const rest = restOf(list, question, pieces, [largest, ...others]);
    found[list] = { km, total: sql`(${whole(largest)}::integer + ${rest})` };
  }
  return found;
}

/** Whether nothing but occupations and places chooses among the items of a list, today's end of offers left out. */
function isCounted(list: ListName, question: ListQuestion): boolean {
  const { level, contract, startBefore, disability, trainingIncluded } = question;
  if (list === "companies") return !disability && trainingIncluded !== "only";
  if (level !== null || startBefore !== null || disability) return false;
  return list === "trainings" ? trainingIncluded !== "only" : trainingIncluded === null && contract === null;
}

/** How many items of a list have an occupation in the cells of a series of runs, and the first day after which that changes. */
interface Count {
  readonly list: ListName;
  readonly number: number;
  readonly step: number;
  readonly items: number;
  readonly until: number | null;
}

async function countWithin(
  tx: Kysely<Tables>,
  lists: readonly ListName[],
  numbers: string,
  runs: readonly (readonly number[])[],
): Promise<readonly Count[]> {
  const steps = runs.flatMap((each, step) => Array<number>(each.length / 2).fill(step));
  const bounds = (start: 0 | 1) => array(runs.flat().filter((_, i) => i % 2 === start));
  const ofList = (list: ListName) => sql`
    select ${sql.lit(list)} as list, number, step, sum(items)::integer as items, min(until) as until
    from asked cross join lateral (
      select items, until from ${countsOf(list)}
      where occupation = number and cell >= first and cell < beyond offset 0
    ) as there
    group by number, step`;
  const { rows } = await sql<Count>`
    ${PREPARED} with asked as materialized (
      select * from unnest(${array(steps)}::smallint[], ${bounds(0)}::integer[], ${bounds(1)}::integer[]) as run (step, first, beyond)
        cross join unnest(${numbers}::smallint[]) as number
    ) ${sql.join(lists.map(ofList), sql` union all `)}`.execute(tx);
  return rows;
}

/** A run of cells, and whether they lie within the radius as wholes. */
type Piece = readonly [from: number, to: number, isWhole: boolean];

function piecesOf(around: readonly number[], within: readonly number[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (let i = 0; i < around.length; i += 2) {
    const [from, to] = [around[i] as number, around[i + 1] as number];
    const [first = to, beyond = to] = (within[at] ?? to) < to ? within.slice(at, at + 2) : [];
    if (first < to) at += 2;
    pieces.push([from, first, false], [first, beyond, true], [beyond, to, false]);
  }
  return pieces.filter(([from, to]) => from < to);
}

/**
 * How many items are within the radius, less those of the first occupation in cells that lie within it whole. One that has
 * several of the occupations counts for the first of these.
 */
function restOf(
  list: ListName,
  question: ListQuestion,
  pieces: readonly Piece[],
  numbers: readonly number[],
): RawBuilder<unknown> {
  const conditions = [
    sql`occupation = asked.number and cell >= piece.first and cell < piece.beyond`,
    ...filters(list, question),
    ...(numbers.length > 1 ? [IS_FIRST] : []),
    sql`(piece.is_whole or ${tensAsked(question)} / 100 <= ${question.radiusKm}::double precision)`,
  ];
  return sql`(
    select count(*)::integer
    from unnest(
        ${array(pieces.map(([from]) => from))}::integer[], ${array(pieces.map(([, to]) => to))}::integer[],
        ${array(pieces.map(([, , isWhole]) => (isWhole ? "t" : "f")))}::boolean[]
      ) as piece (first, beyond, is_whole)
      cross join (
        select number, before::smallint[] as before, mask, place = 1 as is_first
        from unnest(${array(numbers)}::smallint[], ${beforeEach(numbers)}::text[], ${masksBefore(numbers)}::integer[])
          with ordinality as each (number, before, mask, place)
        offset 0
      ) as asked
      cross join lateral (select from ${searchable(list)} as there where ${sql.join(conditions, sql` and `)} offset 0) as there
    where not (piece.is_whole and asked.is_first))`;
}

function array(values: readonly (number | string)[]): string {
  return `{${values.join(",")}}`;
}
