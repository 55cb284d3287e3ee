import { HALF_AT_KM, OFFER_MERIT, POTENTIAL_MERIT } from "../domain/index.ts";

/** The parts of one side are rules of the domain: the database sorts by them too. */
export {
  EMPLOYER_SHARE,
  EMPLOYER_WEIGHT,
  HALF_AT_KM,
  levelFit,
  offerMerit,
  POTENTIAL_MERIT,
  sidePart,
  TRAINING_SHARE,
  TRAINING_WEIGHT,
  trainingMerit,
  UNITS,
} from "../domain/index.ts";

/** No offer and no company has more merit than this. */
export const MOST_MERIT = {
  offer: OFFER_MERIT.published + OFFER_MERIT.withinAWeek + OFFER_MERIT.manyOpenings + OFFER_MERIT.knownStart,
  company: POTENTIAL_MERIT["very-high"],
};

export const PAIR_PARTS = { near: 900, sameGroup: 400, sharedFiner: 200 };

/** The part of the pair. `km`: between the school and the employer. */
export function pairPart(km: number, sameGroup: boolean, sharedFiner: boolean): number {
  const near = Math.round(PAIR_PARTS.near / (1 + km / HALF_AT_KM));
  return near + (sameGroup ? PAIR_PARTS.sameGroup : 0) + (sharedFiner ? PAIR_PARTS.sharedFiner : 0);
}

/** How far school and employer may lie apart to be worth that many points; negative: nothing is worth as much. */
export function kmOfNear(points: number): number {
  if (points > PAIR_PARTS.near) return -1;
  // The part is rounded: half a point less may do.
  return points < 1 ? Number.POSITIVE_INFINITY : HALF_AT_KM * (PAIR_PARTS.near / (points - 0.5) - 1);
}
