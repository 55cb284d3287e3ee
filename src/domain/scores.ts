import type { Potential } from "./hiring.ts";

/**
 * What one side brings to the score of a binôme, and what the best order of each list goes by: in ten-thousandths so that
 * parts add up exactly. The index and the database compute it alike; docs/pairing.md gives the same formulas with examples.
 * A part depends on nothing that the API does not show.
 */
export const UNITS = 10_000;
export const EMPLOYER_WEIGHT = 5_500;
export const TRAINING_WEIGHT = 3_000;

/** One week in three at the school: the share of each journey in the commute. */
export const EMPLOYER_SHARE = 2 / 3;
export const TRAINING_SHARE = 1 / 3;

/** A weighted journey of this many km halves what it discounts. */
export const HALF_AT_KM = 20;
/** What the commute counts for when the search has no point to measure it from. */
export const NEUTRAL_COMMUTE = 0.6;

/** Hundredths of hope to be hired. A published offer, even old, is always worth more than a company that published none. */
export const OFFER_MERIT = {
  published: 60,
  withinAWeek: 20,
  withinAMonth: 10,
  severalOpenings: 5,
  manyOpenings: 10,
  knownStart: 10,
};
export const POTENTIAL_MERIT: Readonly<Record<Potential, number>> = { "very-high": 50, high: 30 };

/**
 * What an item's merit is multiplied by when a diploma was named: items of its level come ahead, and none is left out. Those
 * that do not say are not ahead of those of another level: a company would come before an offer.
 */
export const LEVEL_FIT = { same: 1, unknown: 0.5, other: 0.5 };

/** `heard`: the level of the diploma named, 0 for none. `level`: the item's, 0 when it does not say. */
export function levelFit(heard: number, level: number): number {
  if (heard === 0 || heard === level) return LEVEL_FIT.same;
  return level === 0 ? LEVEL_FIT.unknown : LEVEL_FIT.other;
}

/** Hundredths of a training: how sure its dates are, and what became of its former apprentices: all of them employed gives `outcome`. */
export const TRAINING_MERIT = { futureSession: 40, datesToConfirm: 15, outcomeUnknown: 30, outcome: 60 };

/** Days within which an offer counts as new, and as recent; openings from which it has several, and many. */
export const OFFER_STEPS = { week: 7, month: 30, several: 2, many: 5 };

/** `ageDays`: since publication, null when unknown. `startsLater`: the contract's start is known and not past. */
export function offerMerit(ageDays: number | null, openings: number, startsLater: boolean): number {
  let merit = OFFER_MERIT.published;
  if (ageDays !== null && ageDays <= OFFER_STEPS.week) merit += OFFER_MERIT.withinAWeek;
  else if (ageDays !== null && ageDays <= OFFER_STEPS.month) merit += OFFER_MERIT.withinAMonth;
  if (openings >= OFFER_STEPS.many) merit += OFFER_MERIT.manyOpenings;
  else if (openings >= OFFER_STEPS.several) merit += OFFER_MERIT.severalOpenings;
  return startsLater ? merit + OFFER_MERIT.knownStart : merit;
}

/** `insertionRate`: percent of former apprentices employed at 6 months; null when unknown. */
export function trainingMerit(hasFutureSession: boolean, insertionRate: number | null = null): number {
  const { futureSession, datesToConfirm, outcomeUnknown, outcome } = TRAINING_MERIT;
  const became = insertionRate === null ? outcomeUnknown : Math.round((outcome * insertionRate) / 100);
  return became + (hasFutureSession ? futureSession : datesToConfirm);
}

/** The employer's or the training's part: merit in hundredths, discounted by its share of the commute. `km` null: no home point. */
export function sidePart(weight: number, merit: number, share: number, km: number | null): number {
  const commute = km === null ? NEUTRAL_COMMUTE : 1 / (1 + (share * km) / HALF_AT_KM);
  return Math.round(((weight * merit) / 100) * commute);
}
