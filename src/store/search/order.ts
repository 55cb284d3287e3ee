import { type RawBuilder, sql } from "kysely";
import {
  DAYLESS,
  EMPLOYER_SHARE,
  EMPLOYER_WEIGHT,
  GREATEST_CHANCE,
  HALF_AT_KM,
  LAST_DAY,
  LEVEL_FIT,
  type Level,
  type ListName,
  NEUTRAL_COMMUTE,
  OFFER_MERIT,
  OFFER_STEPS,
  sortOfList,
  TRAINING_MERIT,
  TRAINING_SHARE,
  TRAINING_WEIGHT,
  UNITS,
  VERY_HIGH_CHANCE,
} from "../../domain/index.ts";
import type { NumberedQuestion } from "./question.ts";
import { dayNumber } from "./rows.ts";

/** What a list is sorted by, smaller first, as cursors say it: see `Cursor.shown`. Reads a row of `hits`. */
export function shown(list: ListName, { question }: NumberedQuestion): RawBuilder<unknown> {
  const sort = sortOfList(list, question.sort);
  if (sort === "distance") return sql`coalesce(tens, 0)::integer`;
  if (sort === "date") {
    const day = sql.ref(list === "offers" ? "published" : "last_start");
    return sql`coalesce(${LAST_DAY}::integer - ${day}, ${DAYLESS}::integer)`;
  }
  const fit = levelFitOf(question.heardLevel);
  const today = dayNumber(question.today);
  if (list === "trainings") return shortOfFull(TRAINING_WEIGHT, sql`${trainingMerit(today)} * ${fit}`, TRAINING_SHARE);
  if (list === "companies") return shortOfChance(greatestChance);
  return shortOfFull(EMPLOYER_WEIGHT, sql`${offerMerit(today)} * ${fit}`, EMPLOYER_SHARE);
}

/** The whole order. Companies, in the best one, go by their chance of hiring, discounted; it stays inside. */
export function order(list: ListName, { question }: NumberedQuestion): RawBuilder<unknown> {
  const isByChance = list === "companies" && sortOfList(list, question.sort) === "best";
  return isByChance
    ? sql`close, ${shortOfChance(sql`chance`)}, chance desc, id, source`
    : sql`close, shown, id, source`;
}

/** `UNITS` less `discountedChance`, operation by operation. Reads `tens`. */
export function shortOfChance(chance: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${UNITS}::integer - floor((${chance}) * (${commute(EMPLOYER_SHARE)}) + 0.5)::integer)`;
}

/** `UNITS` less `sidePart`, operation by operation. */
function shortOfFull(weight: number, merit: RawBuilder<unknown>, share: number): RawBuilder<unknown> {
  const part = sql`floor(((${weight}::double precision * (${merit})) / 100) * (${commute(share)}) + 0.5)`;
  return sql`(${UNITS}::integer - ${part})::integer`;
}

function commute(share: number): RawBuilder<unknown> {
  return sql`
    case when tens is null then ${NEUTRAL_COMMUTE}::double precision
    else 1 / (1 + (${share}::double precision * (tens / 100)) / ${HALF_AT_KM}::double precision) end`;
}

/** As `levelFit`. */
function levelFitOf(heard: Level | null): RawBuilder<unknown> {
  const number = (value: number) => sql`${value}::double precision`;
  if (heard === null) return number(LEVEL_FIT.same);
  return sql`(case when level is null then ${number(LEVEL_FIT.unknown)}
    when level = ${heard}::integer then ${number(LEVEL_FIT.same)} else ${number(LEVEL_FIT.other)} end)`;
}

function trainingMerit(today: number): RawBuilder<unknown> {
  const { outcomeUnknown, outcome, futureSession, datesToConfirm } = TRAINING_MERIT;
  return sql`(coalesce(floor(${outcome}::double precision * insertion_rate / 100 + 0.5), ${outcomeUnknown}::integer)
    + case when last_start >= ${today}::integer then ${futureSession}::integer else ${datesToConfirm}::integer end)`;
}

function offerMerit(today: number): RawBuilder<unknown> {
  const { published, withinAWeek, withinAMonth, severalOpenings, manyOpenings, knownStart } = OFFER_MERIT;
  const { week, month, several, many } = OFFER_STEPS;
  const age = sql`(${today}::integer - published)`;
  return sql`(${published}::integer
    + case when ${age} <= ${week}::integer then ${withinAWeek}::integer
           when ${age} <= ${month}::integer then ${withinAMonth}::integer else 0 end
    + case when openings >= ${many}::integer then ${manyOpenings}::integer
           when openings >= ${several}::integer then ${severalOpenings}::integer else 0 end
    + case when start >= ${today}::integer then ${knownStart}::integer else 0 end)`;
}

const greatestChance = sql`(case when chance >= ${VERY_HIGH_CHANCE}::integer
  then ${GREATEST_CHANCE["very-high"]}::integer else ${GREATEST_CHANCE.high}::integer end)`;
