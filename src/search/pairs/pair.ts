import type { Index, ListIndex } from "../index/index.ts";
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

/** Two sides that fit, with their parts of the score. */
export interface Fitting {
  readonly training: number;
  readonly trainingScore: number;
  readonly list: SearchedList;
  readonly employer: number;
  readonly employerScore: number;
  readonly employerRank: number;
}

/** The pair of a training and an employer that fit; null when, without a home point, they are not within the radius of each other. */
export function pairOf(sides: Sides, fitting: Fitting): Pair | null {
  const { training, trainingScore, list, employer, employerScore, employerRank } = fitting;
  const { index, question } = sides;
  const km = kmApart(index.trainings, training, list.index, employer);
  if (question.point === null && km > sides.radiusKm) return null;
  const siren = index.trainings.siren[training] as number;
  const sameGroup = siren !== 0 && siren === list.index.siren[employer];
  const finer = sharedFiner(index.trainings, training, list.index, employer);
  const parts = {
    employer: employerScore,
    training: trainingScore,
    pair: pairPart(km, sameGroup, finer >= 0),
  };
  return {
    training,
    employer,
    isOffer: list === sides.offers,
    employerRank,
    trainingRank: index.trainings.rankOf[training] as number,
    parts,
    score: parts.employer + parts.training + parts.pair,
    chance: list.chanceOf(employer),
    km,
    finer,
    sameGroup,
  };
}

/** Whether two that share an occupation wanted go together: level, dates, and nothing shared that is asked when near ones are wanted. */
export function fits(
  { index, question }: Sides,
  training: number,
  list: ListIndex,
  employer: number,
  match: number,
): boolean {
  const { occupations, today } = question;
  if (match === CLOSE && shareOccupation(index.trainings, training, list, employer, occupations, EXACT)) return false;
  if (list.kind !== "offer") return true;
  if (!levelsFit(index.trainings.level[training] as number, index.offers.level[employer] as number)) return false;
  return datesTogether(index, training, employer, today) !== "apart";
}

/** A side's part of the score. */
export function sideScore(list: SearchedList, item: number, question: Question): number {
  return list.sideScore(item, kmOf(list, item, question), question);
}
