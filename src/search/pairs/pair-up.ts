import { eachEmployer } from "./employer-bands.ts";
import { CLOSE, EXACT, isPairBefore, type Pair, type Sides } from "./pair.ts";
import { Pairing } from "./pairing.ts";
import type { Those } from "./those.ts";
import { TrainingSide } from "./training-side.ts";
import { Variety } from "./variety.ts";

export interface Paired {
  readonly pair: Pair;
  readonly isClose: boolean;
}

/** How many items of each list matched: the first of its `found`. */
export interface Totals {
  readonly trainings: number;
  readonly offers: number;
  readonly companies: number;
}

/**
 * The best pairs of the items that matched, in their exact order, variety included: those that share an occupation asked,
 * then, if room is left, those that share one near. In both, those of an employer named come first, then those of a training
 * named. Not all pairs are looked at, yet the result is as if they were.
 */
export function pairUp(sides: Sides, totals: Totals, limit: number): readonly Paired[] {
  const variety = new Variety(limit);
  const { exact = null, close = [] } = sides.question.occupations ?? {};
  const named = namedFirst(sides);
  for (const isClose of [false, true]) {
    if ((isClose ? close : exact)?.length === 0) continue;
    for (const [leadingEmployers, leadingTrainings] of named) {
      const those = { match: isClose ? CLOSE : EXACT, leadingEmployers, leadingTrainings };
      if (!variety.isFull) takeBest(sides, totals, variety, those, limit);
    }
  }
  return variety.taken;
}

/** Whether the employer leads, and whether the training does, in the order of the pairs; null where nothing on that side could. */
type Leading = readonly [employers: boolean | null, trainings: boolean | null];

function namedFirst({ trainings, offers, companies }: Sides): readonly Leading[] {
  const choices = (mayLead: boolean) => (mayLead ? [true, false] : [null]);
  const ofEmployers = choices(offers.workspace.lead !== 0 || companies.workspace.lead !== 0);
  const ofTrainings = choices(trainings.workspace.lead !== 0);
  return ofEmployers.flatMap((employers) => ofTrainings.map((training) => [employers, training] as const));
}

/** Trainings first, then the employers, the most promising first: offers before companies, which rarely come near them. */
function takeBest(sides: Sides, totals: Totals, variety: Variety, those: Those, limit: number): void {
  const trainings = new TrainingSide(sides, totals.trainings, those, variety);
  if (trainings.size === 0) return;
  const pairing = new Pairing(sides, trainings, those, variety, limit);
  for (const name of ["offers", "companies"] as const) {
    const list = sides[name];
    eachEmployer(sides, list, totals[name], trainings, those, pairing);
  }
  const kept = pairing.kept.filter(({ score }) => score >= pairing.least);
  for (const pair of inOrder(kept)) {
    if (variety.isFull) return;
    variety.offer(pair, those.match === CLOSE);
  }
}

/** By score as numbers, which sort ten times as fast as pairs; then those of one score, which are few, find their places. */
function inOrder(pairs: readonly Pair[]): Pair[] {
  const keys = new Float64Array(pairs.length);
  for (let i = 0; i < keys.length; i++) keys[i] = i - (pairs[i] as Pair).score * PLACES;
  keys.sort();
  const ordered: Pair[] = [];
  for (const key of keys) {
    const pair = pairs[((key % PLACES) + PLACES) % PLACES] as Pair;
    let at = ordered.length;
    for (; at > 0 && isPairBefore(pair, ordered[at - 1] as Pair); at--) ordered[at] = ordered[at - 1] as Pair;
    ordered[at] = pair;
  }
  return ordered;
}

const PLACES = 2 ** 32;
