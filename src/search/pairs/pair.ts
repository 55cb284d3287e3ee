import type { Index } from "../index/index.ts";
import { kmOf, type SearchedList } from "../lists/index.ts";
import type { Question } from "../question/index.ts";
import { pairPart } from "../scores.ts";
import type { Employers } from "./employers.ts";
import { datesTogether, kmApart, levelsFit, sharedFiner, shareOccupation } from "./fit.ts";

/** What a pairing works on: the lists as the search left them, the first `total` of each `found` being those that match. */
export interface Sides {
  readonly index: Index;
  readonly employers: Employers;
  readonly trainings: SearchedList;
  readonly offers: SearchedList;
  readonly companies: SearchedList;
  readonly question: Question;
  readonly radiusKm: number;
}

/** A training and an employer that fit, with the parts of their score in ten-thousandths. */
export interface Pair {
  readonly training: number;
  readonly employer: number;
  readonly isOffer: boolean;
  readonly employerRank: number;
  readonly trainingRank: number;
  readonly parts: { readonly employer: number; readonly training: number; readonly pair: number };
  readonly score: number;
  /** In ten-thousandths; stays inside. */
  readonly chance: number;
  readonly km: number;
  /** Number of the finer occupation that both have; −1 for none. */
  readonly finer: number;
  readonly sameGroup: boolean;
}

/** How a pair matches, as `AskedOccupations.matchOf` numbers it. */
export const EXACT = 1;
export const CLOSE = 2;

/** The order of binômes: score, then the chance that stays inside, then employer id, training id. */
export function isPairBefore(a: Pair, b: Pair): boolean {
  if (a.score !== b.score) return a.score > b.score;
  if (a.chance !== b.chance) return a.chance > b.chance;
  return a.employerRank === b.employerRank ? a.trainingRank < b.trainingRank : a.employerRank < b.employerRank;
}

/** The list of an employer and its item there, from its rank. */
export function employerAt(sides: Sides, rank: number): { list: SearchedList; item: number; isOffer: boolean } {
  const number = sides.employers.byRank[rank] as number;
  const isOffer = number < sides.index.offers.size;
  return isOffer
    ? { list: sides.offers, item: number, isOffer }
    : { list: sides.companies, item: number - sides.index.offers.size, isOffer };
}

/**
 * The pair of a training and an employer; null when they do not fit. `match`: EXACT for those that share an occupation asked,
 * CLOSE for those that only share one near. Without a home point, both must lie within the radius of each other.
 */
export function pairOf(
  sides: Sides,
  training: number,
  trainingScore: number,
  employerRank: number,
  employerScore: number,
  match: number,
): Pair | null {
  const { index, question } = sides;
  const { list, item: employer, isOffer } = employerAt(sides, employerRank);
  const { occupations } = question;
  if (!shareOccupation(index.trainings, training, list.index, employer, occupations, match)) return null;
  if (match === CLOSE && shareOccupation(index.trainings, training, list.index, employer, occupations, EXACT))
    return null;
  if (isOffer && !levelsFit(index.trainings.level[training] as number, index.offers.level[employer] as number))
    return null;
  if (isOffer && datesTogether(index, training, employer, question.today) === "apart") return null;
  const km = kmApart(index.trainings, training, list.index, employer);
  if (question.point === null && km > sides.radiusKm) return null;
  const siren = index.trainings.siren[training] as number;
  const sameGroup = siren !== 0 && siren === list.index.siren[employer];
  const finer = sharedFiner(index.trainings, training, list.index, employer);
  const pair = pairPart(km, sameGroup, finer >= 0);
  return {
    training,
    employer,
    isOffer,
    employerRank,
    trainingRank: index.trainings.rankOf[training] as number,
    parts: { employer: employerScore, training: trainingScore, pair },
    score: employerScore + trainingScore + pair,
    chance: list.chanceOf(employer),
    km,
    finer,
    sameGroup,
  };
}

/** A side's part of the score. */
export function sideScore(list: SearchedList, item: number, question: Question): number {
  return list.sideScore(item, kmOf(list, item, question), question.today);
}
