import { type RawBuilder, sql } from "kysely";
import {
  DAYLESS,
  EMPLOYER_SHARE,
  EMPLOYER_WEIGHT,
  HALF_AT_KM,
  LAST_DAY,
  type ListName,
  NEUTRAL_COMMUTE,
  OFFER_MERIT,
  OFFER_STEPS,
  POTENTIAL_MERIT,
  sortOfList,
  TRAINING_MERIT,
  TRAINING_SHARE,
  TRAINING_WEIGHT,
  UNITS,
  VERY_HIGH_CHANCE,
} from "../../domain/index.ts";
import type { NumberedQuestion } from "./question.ts";
import { dayNumber } from "./rows.ts";

/** What a list is sorted by, smaller first, as cursors say it: see `Cursor.shown`. Reads a row of `hits` with its `chance`. */
export function shown(list: ListName, { question }: NumberedQuestion): RawBuilder<unknown> {
  const sort = sortOfList(list, question.sort);
  if (sort === "distance") return sql`coalesce(tens, 0)::integer`;
  if (sort === "date") {
    const day = sql.ref(list === "offers" ? "published" : "last_start");
    return sql`coalesce(${LAST_DAY}::integer - ${day}, ${DAYLESS}::integer)`;
  }
  const today = dayNumber(question.today);
  if (list === "trainings") return shortOfFull(TRAINING_WEIGHT, trainingMerit(today), TRAINING_SHARE);
  return shortOfFull(EMPLOYER_WEIGHT, list === "offers" ? offerMerit(today) : companyMerit, EMPLOYER_SHARE);
}

/**
 * In the best order, the chance that orders companies of one score, in ten-thousandths: the best among the exact occupations
 * asked, else among the close ones. It stays inside.
 */
export function chance(list: ListName, { question, exact, close }: NumberedQuestion): RawBuilder<unknown> {
  if (list !== "companies" || question.sort === "distance") return sql`0::smallint`;
  if (question.occupations === null) return sql`best_chance`;
  return chanceAmong(sql`case when close then ${close}::integer[] else ${exact}::integer[] end`);
}

/** The best chance of a company among some occupations; null when it has none of them. */
export function chanceAmong(occupations: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(
    select max(each.chance) from unnest(occupations, chances) as each (occupation, chance)
    where each.occupation = any(${occupations}))`;
}

/** `UNITS` less `sidePart`, operation by operation. */
function shortOfFull(weight: number, merit: RawBuilder<unknown>, share: number): RawBuilder<unknown> {
  const commute = sql`
    case when tens is null then ${NEUTRAL_COMMUTE}::double precision
    else 1 / (1 + (${share}::double precision * (tens / 100)) / ${HALF_AT_KM}::double precision) end`;
  const part = sql`floor(((${weight}::integer * ${merit})::double precision / 100) * (${commute}) + 0.5)`;
  return sql`(${UNITS}::integer - ${part})::integer`;
}

function trainingMerit(today: number): RawBuilder<unknown> {
  const { outcomeUnknown, futureSession, datesToConfirm } = TRAINING_MERIT;
  return sql`(${outcomeUnknown}::integer + case when last_start >= ${today}::integer
    then ${futureSession}::integer else ${datesToConfirm}::integer end)`;
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

const companyMerit = sql`(case when chance >= ${VERY_HIGH_CHANCE}::integer
  then ${POTENTIAL_MERIT["very-high"]}::integer else ${POTENTIAL_MERIT.high}::integer end)`;
