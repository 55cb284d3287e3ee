import { PAIR_PARTS } from "../scores.ts";
import type { Floor } from "./floor.ts";
import { Heap } from "./heap.ts";
import { type Pair, pairOf, type Sides } from "./pair.ts";
import type { SideOrder } from "./side-order.ts";
import type { PairStream } from "./stream.ts";
import type { Variety } from "./variety.ts";

/** A training going down the employers: `bound` is the best that its pairs from `next` on can score. */
interface Descent {
  readonly training: number;
  readonly score: number;
  readonly mostOfPair: number;
  next: number;
  bound: number;
}

/**
 * Pairs around a home point, both sides ordered by their own part. Each training goes down the employers; the one whose
 * next pair can score most goes first (a threshold algorithm: Fagin, Lotem and Naor 2001, with a term that belongs to the pair).
 */
export function pairsAroundHome(
  sides: Sides,
  trainings: SideOrder,
  employers: SideOrder,
  match: number,
  variety: Variety,
  floor: Floor,
): PairStream {
  const descents = new Heap<Descent>((a, b) => a.bound > b.bound);
  const best = employers.length === 0 ? NOTHING_LEFT : employers.scoreAt(0);
  let opened = 0;
  let nextOpening = trainings.length === 0 ? NOTHING_LEFT : trainings.scoreAt(0) + best + MOST_OF_PAIR;
  const open = () => {
    const training = sides.index.trainings.byRank[trainings.rankAt(opened)] as number;
    const score = trainings.scoreAt(opened++);
    const mostOfPair = mostFor(sides, training);
    descents.push({ training, score, mostOfPair, next: 0, bound: score + best + mostOfPair });
    nextOpening = opened < trainings.length ? trainings.scoreAt(opened) + best + MOST_OF_PAIR : NOTHING_LEFT;
  };
  return {
    bound: () => Math.max(nextOpening, descents.top?.bound ?? NOTHING_LEFT),
    advance(give) {
      if (nextOpening >= (descents.top?.bound ?? NOTHING_LEFT)) return open();
      const descent = descents.pop();
      if (descent === undefined || variety.isTrainingUsed(descent.training)) return;
      goDown(sides, descent, employers, match, variety, floor, give);
      if (descent.next < employers.length) descents.push(descent);
    },
  };
}

const NOTHING_LEFT = Number.NEGATIVE_INFINITY;

/** Employers looked at each time: fewer would cost more in the heap than they spare in pairs. */
const STRIDE = 8;

/** Gives the pairs of a training with the next employers, and leaves the bound on those after them. */
function goDown(
  sides: Sides,
  descent: Descent,
  employers: SideOrder,
  match: number,
  variety: Variety,
  floor: Floor,
  give: (pair: Pair) => void,
): void {
  const { training, score: trainingScore } = descent;
  const end = Math.min(employers.length, descent.next + STRIDE);
  for (let i = descent.next; i < end; i++) {
    const employerRank = employers.rankAt(i);
    if (variety.isEmployerUsed(employerRank)) continue;
    const employerScore = employers.scoreAt(i);
    if (trainingScore + employerScore + descent.mostOfPair < floor.score) break;
    const pair = pairOf(sides, { training, trainingScore, employerRank, employerScore, match, floor: floor.score });
    if (pair !== null) give(pair);
  }
  descent.next = end;
  if (end < employers.length) descent.bound = trainingScore + employers.scoreAt(end) + descent.mostOfPair;
}

const MOST_OF_PAIR = PAIR_PARTS.near + PAIR_PARTS.sameGroup + PAIR_PARTS.sharedFiner;

/** What the pair can add at most: nothing for a group or a finer occupation that the training has not. */
function mostFor({ index, employers }: Sides, training: number): number {
  const { offsets } = index.trainings.finer;
  const hasFiner = offsets[training] !== offsets[training + 1];
  return (
    PAIR_PARTS.near +
    (employers.hasGroup[training] === 1 ? PAIR_PARTS.sameGroup : 0) +
    (hasFiner ? PAIR_PARTS.sharedFiner : 0)
  );
}
