import { type RawBuilder, sql } from "kysely";
import { CONTRACT_BITS, type ListName, type ListQuestion } from "../../domain/index.ts";
import { EARTH_RADIUS_KM, type Point, RADIANS } from "../../lib/geometry.ts";
import { isByChance } from "./order.ts";
import type { NumberedQuestion } from "./question.ts";
import { dayNumber, settled } from "./rows.ts";
import { ANY, GRID, searchable } from "./tables.ts";

/**
 * The rows of a list that match, with `tens` of metres from the point (null without one) and whether it is `close`. An item
 * that has several of the occupations asked gives one row, of the first of these; of companies in their best order, one for
 * each: the best chance counts. The index gives the cells of the grid around the point; the distance as shown decides.
 */
export function hits(list: ListName, asked: NumberedQuestion): RawBuilder<unknown> {
  const { numbers, areClose, before, masks, count } = asked.occupations;
  const occupations = sql`(
    select number, close, before::smallint[] as before, mask
    from unnest(${numbers}::smallint[], ${areClose}::boolean[], ${before}::text[], ${masks}::integer[])
      as each (number, close, before, mask) offset 0
  ) as asked`;
  const once = count < 2 || isByChance(list, asked.question.sort) ? [] : [IS_FIRST];
  return sql`select *, 0 as word_rank from ${posted(list, asked.question, occupations, once)}`;
}

/** Whether an item has none of the occupations asked in front of the one that it is found under. Nearly always the masks tell. */
export const IS_FIRST = sql`(there.mask & asked.mask = 0 or (among && asked.before) is not true)`;

/** The rows of the occupations named in `asked (number, …)`, with `tens`, within the radius and the filters. */
export function posted(
  list: ListName,
  question: ListQuestion,
  asked: RawBuilder<unknown>,
  more: readonly RawBuilder<unknown>[] = [],
): RawBuilder<unknown> {
  const point = pointOf(question);
  const conditions = [sql`occupation = asked.number`, ...filters(list, question), ...more];
  if (point !== null) conditions.push(sql`cell >= run.first and cell < run.beyond`);
  // "offset 0": one scan of the index for each occupation and run of cells, and each distance worked out once.
  return sql`
    ${point === null ? sql`` : sql`${runsAround(point, question.radiusKm)} cross join`}
      ${asked}
      cross join lateral (
        select *, ${tensAsked(question)} as tens
        from ${searchable(list)} as there where ${sql.join(conditions, sql` and `)} offset 0
      ) as there
    where ${isWithin(question)}`;
}

/** The items that hold one of these words or have one of these names, with `tens`, within the radius and the filters: by their words first, wherever. */
export function holding(
  list: ListName,
  question: ListQuestion,
  words: readonly number[],
  names: readonly string[],
): RawBuilder<unknown> {
  const point = pointOf(question);
  // Written out, not given apart: how common these very words are says whether to read them from their index or the cells.
  const holds = sql`words && ${sql.lit(`{${words.join(",")}}`)}::integer[]`;
  const conditions = [
    sql`occupation = ${sql.lit(ANY)}`,
    names.length === 0 ? holds : sql`(${holds} or ${isNamed(names)})`,
    ...filters(list, question),
  ];
  if (point !== null) {
    const runs = GRID.runsAround(point, question.radiusKm);
    conditions.push(sql`cell >= ${sql.lit(Math.min(...runs))} and cell < ${sql.lit(Math.max(...runs))}`);
  }
  return sql`(
      select *, ${tensAsked(question)} as tens from ${searchable(list)} where ${sql.join(conditions, sql` and `)} offset 0
    ) as there
    where ${isWithin(question)}`;
}

/** Whether the name of a row is one of those with these hashes. */
export function isNamed(hashes: readonly string[]): RawBuilder<unknown> {
  return sql`whole_name = any(${sql.lit(`{${hashes.join(",")}}`)}::bigint[])`;
}

function isWithin(question: ListQuestion): RawBuilder<unknown> {
  return pointOf(question) === null ? sql`true` : sql`tens / 100 <= ${question.radiusKm}::double precision`;
}

/** Tens of metres from the point asked to a row; null without a point. */
export function tensAsked(question: ListQuestion): RawBuilder<unknown> {
  const point = pointOf(question);
  return point === null ? sql`null::double precision` : tensTo(point);
}

export function pointOf({ place }: ListQuestion): Point | null {
  return place !== null && "lat" in place ? { lat: settled(place.lat), lon: settled(place.lon) } : null;
}

function runsAround(point: Point, radiusKm: number): RawBuilder<unknown> {
  const runs = GRID.runsAround(point, radiusKm);
  const array = (start: 0 | 1) => sql`${`{${runs.filter((_, i) => i % 2 === start).join(",")}}`}::integer[]`;
  return sql`unnest(${array(0)}, ${array(1)}) as run (first, beyond)`;
}

/** Tens of metres of great circle, rounded: `kmBetween` and `roundKm`, operation by operation. */
function tensTo({ lat, lon }: Point): RawBuilder<unknown> {
  const number = (value: number) => sql`${value}::double precision`;
  const sine = (column: "lat" | "lon", from: number) =>
    sql`sin(((${sql.ref(column)} - ${number(from)}) * ${number(RADIANS)}) / 2)`;
  const cosines = sql`${number(Math.cos(lat * RADIANS))} * cos(lat * ${number(RADIANS)})`;
  const haversine = sql`${sine("lat", lat)} * ${sine("lat", lat)} + ${cosines} * ${sine("lon", lon)} * ${sine("lon", lon)}`;
  return sql`floor(${number(2 * EARTH_RADIUS_KM)} * asin(least(1, sqrt(${haversine}))) * 100 + 0.5)`;
}

/** Items that do not say stay, but for the welcome of people with a disability and the training included, which only offers can say. */
export function* filters(list: ListName, question: ListQuestion): Generator<RawBuilder<unknown>> {
  const { place, level, contract, startBefore, disability, trainingIncluded, today } = question;
  if (place !== null && "departements" in place) {
    yield sql`departement = any(string_to_array(${place.departements.join(",")}, ','))`;
  }
  if (list === "offers") yield sql`last_day >= ${dayNumber(today)}::integer`;
  if (disability) yield list === "offers" ? sql`disability` : sql`false`;
  if (trainingIncluded === "only") yield list === "offers" ? sql`training_included` : sql`false`;
  if (trainingIncluded === "without" && list === "offers") yield sql`not training_included`;
  if (level !== null && list !== "companies") yield sql`(level is null or level = ${level}::smallint)`;
  if (contract !== null && list === "offers") {
    yield sql`(contracts = 0 or contracts & ${CONTRACT_BITS[contract]}::smallint <> 0)`;
  }
  if (startBefore !== null && list !== "companies") {
    const start = sql.ref(list === "offers" ? "start" : "first_start");
    yield sql`(${start} is null or ${start} < ${dayNumber(startBefore)}::integer)`;
  }
}
