import { type Index, type ListIndex, ROUGHNESS_KM } from "../index/index.ts";
import { kmOf, type SearchedList } from "../lists/index.ts";
import type { Question } from "../question/index.ts";
import { pairPart } from "../scores.ts";
import type { Employers } from "./employers.ts";
import { datesTogether, kmApart, levelsFit, roughKmApart, sharedFiner, shareOccupation } from "./fit.ts";

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

/** What a pairing has of one pair before looking at it: its sides, their parts, how it must match, and the score worth having. */
export interface Prospect {
  readonly training: number;
  readonly trainingScore: number;
  readonly employerRank: number;
  readonly employerScore: number;
  /** EXACT for those that share an occupation asked, CLOSE for those that only share one near. */
  readonly match: number;
  /** A pair that scores less is of no use. */
  readonly floor: number;
}

/** The pair, or null when the two do not fit. Without a home point, both must lie within the radius of each other. */
export function pairOf(sides: Sides, prospect: Prospect): Pair | null {
  const { training, trainingScore, employerRank, employerScore } = prospect;
  const { list, item: employer, isOffer } = employerAt(sides, employerRank);
  const { index, question } = sides;
  const siren = index.trainings.siren[training] as number;
  const sameGroup = siren !== 0 && siren === list.index.siren[employer];
  const bothSides = employerScore + trainingScore;
  if (bothSides + mostOfPair(index.trainings, training, list.index, employer, sameGroup) < prospect.floor) return null;
  if (!fits(sides, prospect, list.index, employer, isOffer)) return null;
  const km = kmApart(index.trainings, training, list.index, employer);
  if (question.point === null && km > sides.radiusKm) return null;
  const finer = sharedFiner(index.trainings, training, list.index, employer);
  const pair = pairPart(km, sameGroup, finer >= 0);
  return {
    training,
    employer,
    isOffer,
    employerRank,
    trainingRank: index.trainings.rankOf[training] as number,
    parts: { employer: employerScore, training: trainingScore, pair },
    score: bothSides + pair,
    chance: list.chanceOf(employer),
    km,
    finer,
    sameGroup,
  };
}

/** Occupation, level and dates. */
function fits(
  { index, question }: Sides,
  { training, match }: Prospect,
  list: ListIndex,
  employer: number,
  isOffer: boolean,
): boolean {
  const { occupations, today } = question;
  if (!shareOccupation(index.trainings, training, list, employer, occupations, match)) return false;
  if (match === CLOSE && shareOccupation(index.trainings, training, list, employer, occupations, EXACT)) return false;
  if (!isOffer) return true;
  if (!levelsFit(index.trainings.level[training] as number, index.offers.level[employer] as number)) return false;
  return datesTogether(index, training, employer, today) !== "apart";
}

/** The part of the pair, or a little more: from a rough distance, and as if a finer occupation of the training were shared. */
function mostOfPair(
  trainings: ListIndex,
  training: number,
  list: ListIndex,
  employer: number,
  sameGroup: boolean,
): number {
  const km = Math.max(0, roughKmApart(trainings, training, list, employer) - ROUGHNESS_KM);
  return pairPart(km, sameGroup, trainings.finer.offsets[training] !== trainings.finer.offsets[training + 1]);
}

/** A side's part of the score. */
export function sideScore(list: SearchedList, item: number, question: Question): number {
  return list.sideScore(item, kmOf(list, item, question), question);
}
