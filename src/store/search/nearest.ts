import type { Kysely } from "kysely";
import { type RawBuilder, sql } from "kysely";
import type { ListName, ListQuestion } from "../../domain/index.ts";
import type { Tables } from "../schema.ts";
import { type Counts, countWithin, type RowOfCells, rowsAround } from "./counts.ts";
import { pointOf } from "./hits.ts";
import type { NumberedQuestion } from "./question.ts";
import { restOf } from "./rest.ts";
import { dayNumber } from "./rows.ts";
import { LISTS } from "./tables.ts";

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
  const rows = rowsAround(point, distances, question.radiusKm);
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
function countsHold({ question: { today }, codes }: NumberedQuestion, { until }: Counts): boolean {
  return today >= codes.publishedOn && (until === null || until >= dayNumber(today));
}

function nearestOf(
  list: ListName,
  { question, occupations }: NumberedQuestion,
  rows: readonly RowOfCells[],
  distances: readonly number[],
  counts: Counts,
): Nearest | null {
  const whole = (number: number) => counts.within(list, number, distances.length);
  const numbers = [...occupations.each.keys()].sort((a, b) => whole(b) - whole(a));
  const [largest = 0] = numbers;
  // Items of near occupations come after all the exact ones, however close to the point.
  const first = numbers.find((number) => !occupations.each.get(number)) ?? largest;
  const rank = distances.findIndex((_, one) => counts.within(list, first, one) > question.limit);
  const km = distances[rank];
  if (km === undefined) return null;
  const likelyKm = likely(km, counts.within(list, first, rank), question.limit);
  const total = sql`(${whole(largest)}::integer + ${restOf(list, question, rows, numbers, counts)})`;
  return { km, likelyKm, total, rows: numbers.reduce((sum, number) => sum + whole(number), 0) - whole(largest) };
}

/** Where there are many more than a page, a disc that would hold so many pages of them if they were spread evenly. */
function likely(km: number, items: number, limit: number): number {
  const wanted = PAGES * (limit + 1);
  return items > 2 * wanted ? km * Math.sqrt(wanted / items) : km;
}

const PAGES = 2;

/** Whether nothing but occupations and places chooses among the items of a list, today's end of offers left out. */
function isCounted(list: ListName, question: ListQuestion): boolean {
  const { level, contract, startBefore, disability, trainingIncluded } = question;
  if (list === "companies") return !disability && trainingIncluded !== "only";
  if (level !== null || startBefore !== null || disability) return false;
  return list === "trainings" ? trainingIncluded !== "only" : trainingIncluded === null && contract === null;
}
