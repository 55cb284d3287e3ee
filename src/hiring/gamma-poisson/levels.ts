import { hazardOf, type Spread } from "./negative-binomial.ts";

/**
 * What establishments in the same situation showed lately, beside what their rates had said of them; a month counts less
 * as it ages. The situation is how long ago the last hire was: those that never hired start, and those long silent come
 * back, in waves that no rate of their own tells.
 */
export interface Levels {
  readonly hires: Float64Array;
  readonly expected: Float64Array;
  /** Months with a hire, each as the hires that a Poisson known to have one expects. */
  readonly struck: Float64Array;
  /** What a Poisson that is as often 0 would expect. */
  readonly hazard: Float64Array;
}

/** Months since the last hire that close each situation; never, and longer ago, are two more. */
const LIMITS = [1, 3, 6, 12];
const SITUATIONS = LIMITS.length + 2;
/** Hires for which the level of 1 counts. */
const PRIOR = 10;

export function emptyLevels(): Levels {
  const column = () => new Float64Array(SITUATIONS);
  return { hires: column(), expected: column(), struck: column(), hazard: column() };
}

export function copiedLevels({ hires, expected, struck, hazard }: Levels): Levels {
  return { hires: hires.slice(), expected: expected.slice(), struck: struck.slice(), hazard: hazard.slice() };
}

/** A month passes. */
export function ageLevels(levels: Levels, discount: number): void {
  for (const column of [levels.hires, levels.expected, levels.struck, levels.hazard])
    for (let s = 0; s < SITUATIONS; s++) column[s]! *= discount;
}

/** Adds one establishment's month: its hires, beside what was expected of it. Batches count as one piece of evidence. */
export function addToLevels(levels: Levels, since: number, hires: number, spread: Spread, dispersion: number): void {
  const situation = situationOf(since);
  const hazard = hazardOf(spread);
  levels.hires[situation]! += hires / dispersion;
  levels.expected[situation]! += spread.mean / dispersion;
  levels.hazard[situation]! += hazard;
  if (hires > 0) levels.struck[situation]! += hazard / -Math.expm1(-hazard);
}

/** How many times the hires, and how many times the hazard of one at least, that rates say. 1 when nothing was seen. */
export function levelOf(levels: Levels, since: number): { hires: number; chance: number } {
  const situation = situationOf(since);
  return {
    hires: (PRIOR + levels.hires[situation]!) / (PRIOR + levels.expected[situation]!),
    chance: (PRIOR + levels.struck[situation]!) / (PRIOR + levels.hazard[situation]!),
  };
}

/** By months since the last hire, 0: never. */
function situationOf(since: number): number {
  if (since === 0) return 0;
  let situation = 1;
  for (const limit of LIMITS) if (since > limit) situation++;
  return situation;
}
