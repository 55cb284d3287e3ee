/** What algorithm 1 fits. */
export interface Parameters {
  /** Shape of the Gamma of the establishments of a group: the smaller, the less alike they are. */
  readonly shape: number;
  /** What a month's evidence is still worth a month later, 0 to 1. */
  readonly discount: number;
  /**
   * Variance of a month's hires over their mean when the rate is known, 1 or more: apprentices are often taken several
   * together. It is also how many hires count as one piece of evidence.
   */
  readonly dispersion: number;
  /** How many hires of evidence a group's parent counts for. */
  readonly groupShape: number;
  /** What the level of a situation is still worth a month later; 0: levels are not followed. */
  readonly levelDiscount: number;
  /** Twelve factors of mean 1, January first. */
  readonly season: readonly number[];
}

/** No month differs from another. */
export const FLAT: readonly number[] = new Array<number>(12).fill(1);

/** Where the fit starts. */
export const START: Parameters = {
  shape: 0.5,
  discount: 0.96,
  dispersion: 1.5,
  groupShape: 5,
  levelDiscount: 0,
  season: FLAT,
};

/** As free numbers for an optimiser: logs and logits. The shrinkage only where there are groups. */
export function toFree(parameters: Parameters, hasGroups: boolean): number[] {
  const { shape, discount, dispersion, groupShape } = parameters;
  const free = [Math.log(shape), logit(discount), Math.log(dispersion - 1)];
  return hasGroups ? [...free, Math.log(groupShape)] : free;
}

/** The parameters of free numbers, kept within what makes sense; `base` gives the rest. */
export function fromFree(free: readonly number[], base: Parameters): Parameters {
  const [shape = 0, discount = 0, dispersion = 0, groupShape = Math.log(base.groupShape)] = free;
  return {
    shape: clamp(Math.exp(shape), 0.01, 100),
    discount: clamp(1 / (1 + Math.exp(-discount)), 0.5, 0.9999),
    dispersion: clamp(1 + Math.exp(dispersion), 1.0001, 50),
    groupShape: clamp(Math.exp(groupShape), 0.1, 10_000),
    levelDiscount: base.levelDiscount,
    season: base.season,
  };
}

function logit(p: number): number {
  return Math.log(p / (1 - p));
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(Math.max(value, min), max);
}
