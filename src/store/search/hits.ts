import { type RawBuilder, sql } from "kysely";
import { CONTRACT_BITS, type ListName, type ListQuestion } from "../../domain/index.ts";
import { chordOf, EARTH_RADIUS_KM, type Point, RADIANS, unitVector } from "../../lib/geometry.ts";
import type { NumberedQuestion } from "./question.ts";
import { dayNumber, settled } from "./rows.ts";
import { searchable } from "./tables.ts";

/**
 * The rows of a list that match, all of them, each with `tens` of metres from the point (null without one) and whether it
 * is `close`. The index gives what lies in a cube around the point; the distance as shown decides.
 */
export function hits(list: ListName, asked: NumberedQuestion): RawBuilder<unknown> {
  const { question, exact } = asked;
  const point = pointOf(question);
  const close = question.occupations === null ? sql`false` : sql`not (occupations && ${exact}::integer[])`;
  // "offset 0": the distance is worked out once a row, not again in each place that names it.
  return sql`
    select * from (
      select *, ${point === null ? sql`null::double precision` : tensTo(point)} as tens, ${close} as close
      from ${searchable(list)} where ${sql.join(conditions(list, asked, point), sql` and `)} offset 0
    ) as there
    where ${point === null ? sql`true` : sql`tens / 100 <= ${question.radiusKm}::double precision`}`;
}

function pointOf({ place }: ListQuestion): Point | null {
  return place !== null && "lat" in place ? { lat: settled(place.lat), lon: settled(place.lon) } : null;
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

function conditions(list: ListName, asked: NumberedQuestion, point: Point | null): RawBuilder<unknown>[] {
  const { question, exact, close } = asked;
  const { place, occupations, today } = question;
  const all = [...filters(list, question)];
  if (point !== null) all.push(inCube(point, question.radiusKm));
  if (place !== null && "departements" in place) {
    all.push(sql`departement = any(string_to_array(${place.departements.join(",")}, ','))`);
  }
  if (occupations !== null) all.push(sql`occupations && (${exact}::integer[] | ${close}::integer[])`);
  if (list === "offers") all.push(sql`last_day >= ${dayNumber(today)}::integer`);
  return all.length === 0 ? [sql`true`] : all;
}

/** What is shown at the radius may be 5 m beyond; 10 m leave room for arithmetic. */
const SLACK_KM = 0.01;

function inCube(point: Point, radiusKm: number): RawBuilder<unknown> {
  const reach = chordOf(radiusKm + SLACK_KM);
  return sql`at <@ cube_enlarge(${`(${unitVector(point).join(",")})`}::cube, ${reach}::double precision, 3)`;
}

/** Items that do not say stay, but for the welcome of people with a disability, which only offers can say. */
function* filters(list: ListName, question: ListQuestion): Generator<RawBuilder<unknown>> {
  const { level, contract, startBefore, disability } = question;
  if (disability) yield list === "offers" ? sql`disability` : sql`false`;
  if (level !== null && list !== "companies") yield sql`(level is null or level = ${level}::smallint)`;
  if (contract !== null && list === "offers") {
    yield sql`(contracts = 0 or contracts & ${CONTRACT_BITS[contract]}::smallint <> 0)`;
  }
  if (startBefore !== null && list !== "companies") {
    const start = sql.ref(list === "offers" ? "start" : "first_start");
    yield sql`(${start} is null or ${start} < ${dayNumber(startBefore)}::integer)`;
  }
}
