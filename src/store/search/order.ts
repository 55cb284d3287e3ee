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
  type Sort,
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
export function shown(list: ListName, asked: NumberedQuestion): RawBuilder<unknown> {
  const { question } = asked;
  const sort = sortOfList(list, question.sort);
  if (sort === "distance") return sql`coalesce(tens, 0)::integer`;
  if (sort === "date") {
    const day = sql.ref(list === "offers" ? "published" : "last_start");
    return sql`coalesce(${sql.lit(LAST_DAY)}::integer - ${day}, ${sql.lit(DAYLESS)}::integer)`;
  }
  const fit = levelFitOf(question.heardLevel);
  const today = dayNumber(question.today);
  const score = () => {
    if (list === "trainings")
      return shortOfFull(TRAINING_WEIGHT, sql`${trainingMerit(today)} * ${fit}`, TRAINING_SHARE);
    if (list === "companies") return shortOfChance(greatestChance);
    return shortOfFull(EMPLOYER_WEIGHT, sql`${offerMerit(today)} * ${fit}`, EMPLOYER_SHARE);
  };
  return sql`(${wordsAhead(asked)} + ${score()})`;
}

/**
 * The place of a row in its list, smaller first: what words it holds and `shown`; of companies, in the best order, their chance
 * of hiring, discounted. It stays inside.
 */
export function sorted(list: ListName, asked: NumberedQuestion): RawBuilder<unknown> {
  return isByChance(list, asked.question.sort)
    ? sql`(${wordsAhead(asked)} + ${shortOfChance(sql`chance`)})`
    : shown(list, asked);
}

/** Companies in their best order go by their chance, which breaks ties too. */
export function isByChance(list: ListName, sort: Sort): boolean {
  return list === "companies" && sortOfList(list, sort) === "best";
}

/** In the best order, which words an item holds comes before its score. */
function wordsAhead({ words }: NumberedQuestion): RawBuilder<unknown> {
  return words === null ? sql`0` : sql`word_rank * ${sql.lit(UNITS + 1)}::integer`;
}

/** `UNITS` less `discountedChance`, operation by operation. Reads `tens`. */
function shortOfChance(chance: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${sql.lit(UNITS)}::integer - floor((${chance}) * (${commute(EMPLOYER_SHARE)}) + 0.5)::integer)`;
}

/** `UNITS` less `sidePart`, operation by operation. */
function shortOfFull(weight: number, merit: RawBuilder<unknown>, share: number): RawBuilder<unknown> {
  const part = sql`floor(((${weight}::double precision * (${merit})) / 100) * (${commute(share)}) + 0.5)`;
  return sql`(${sql.lit(UNITS)}::integer - ${part})::integer`;
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
  return sql`(coalesce(floor(${outcome}::double precision * insertion_rate / 100 + 0.5), ${sql.lit(outcomeUnknown)}::integer)
    + case when last_start >= ${today}::integer then ${sql.lit(futureSession)}::integer else ${sql.lit(datesToConfirm)}::integer end)`;
}

function offerMerit(today: number): RawBuilder<unknown> {
  const { published, withinAWeek, withinAMonth, severalOpenings, manyOpenings, knownStart } = OFFER_MERIT;
  const { week, month, several, many } = OFFER_STEPS;
  const age = sql`(${today}::integer - published)`;
  return sql`(${sql.lit(published)}::integer
    + case when ${age} <= ${sql.lit(week)}::integer then ${sql.lit(withinAWeek)}::integer
           when ${age} <= ${sql.lit(month)}::integer then ${sql.lit(withinAMonth)}::integer else 0 end
    + case when openings >= ${sql.lit(many)}::integer then ${sql.lit(manyOpenings)}::integer
           when openings >= ${sql.lit(several)}::integer then ${sql.lit(severalOpenings)}::integer else 0 end
    + case when start >= ${today}::integer then ${sql.lit(knownStart)}::integer else 0 end)`;
}

const greatestChance = sql`(case when chance >= ${sql.lit(VERY_HIGH_CHANCE)}::integer
  then ${sql.lit(GREATEST_CHANCE["very-high"])}::integer else ${sql.lit(GREATEST_CHANCE.high)}::integer end)`;
