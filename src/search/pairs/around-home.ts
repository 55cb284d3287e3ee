import { PAIR_PARTS } from "../scores.ts";
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
): PairStream {
  const descents = new Heap<Descent>((a, b) => a.bound > b.bound);
  let opened = 0;
  const nextOpening = () =>
    opened < trainings.length && employers.length > 0
      ? trainings.scoreAt(opened) + employers.scoreAt(0) + MOST_OF_PAIR
      : Number.NEGATIVE_INFINITY;
  const open = () => {
    const training = sides.index.trainings.byRank[trainings.rankAt(opened)] as number;
    const score = trainings.scoreAt(opened++);
    const mostOfPair = mostFor(sides, training);
    descents.push({ training, score, mostOfPair, next: 0, bound: score + employers.scoreAt(0) + mostOfPair });
  };
  return {
    bound: () => Math.max(nextOpening(), descents.top?.bound ?? Number.NEGATIVE_INFINITY),
    advance(give) {
      if (nextOpening() >= (descents.top?.bound ?? Number.NEGATIVE_INFINITY)) return open();
      const descent = descents.pop();
      if (descent === undefined || variety.isTrainingUsed(descent.training)) return;
      const { training, score, mostOfPair, next } = descent;
      const rank = employers.rankAt(next);
      const pair: Pair | null = variety.isEmployerUsed(rank)
        ? null
        : pairOf(sides, training, score, rank, employers.scoreAt(next), match);
      if (pair !== null) give(pair);
      if (next + 1 === employers.length) return;
      descent.next++;
      descent.bound = score + employers.scoreAt(next + 1) + mostOfPair;
      descents.push(descent);
    },
  };
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
