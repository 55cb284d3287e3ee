import { HALF_AT_KM } from "../domain/index.ts";

/** The parts of one side are rules of the domain: the database sorts by them too. */
export {
  EMPLOYER_SHARE,
  EMPLOYER_WEIGHT,
  levelFit,
  offerMerit,
  POTENTIAL_MERIT,
  sidePart,
  TRAINING_SHARE,
  TRAINING_WEIGHT,
  trainingMerit,
  UNITS,
} from "../domain/index.ts";

export const PAIR_WEIGHT = 1_500;
export const PAIR_PARTS = { near: 900, sameGroup: 400, sharedFiner: 200 };

/** The part of the pair. `km`: between the school and the employer. */
export function pairPart(km: number, sameGroup: boolean, sharedFiner: boolean): number {
  const near = Math.round(PAIR_PARTS.near / (1 + km / HALF_AT_KM));
  return near + (sameGroup ? PAIR_PARTS.sameGroup : 0) + (sharedFiner ? PAIR_PARTS.sharedFiner : 0);
}
