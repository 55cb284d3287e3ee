import { onGrid, pairsAnywhere } from "./anywhere.ts";
import { pairsAroundHome } from "./around-home.ts";
import { Floor } from "./floor.ts";
import { Heap } from "./heap.ts";
import { CLOSE, EXACT, isPairBefore, type Pair, type Sides } from "./pair.ts";
import { orderEmployers, orderTrainings, type Totals } from "./side-order.ts";
import type { PairStream } from "./stream.ts";
import { Variety } from "./variety.ts";

export interface Paired {
  readonly pair: Pair;
  readonly isClose: boolean;
}

/**
 * The best pairs of the items that matched, in their exact order, variety included: those that share an occupation asked,
 * then, if room is left, those that share one near. Not all pairs are looked at, yet the result is as if they were.
 */
export function pairUp(sides: Sides, totals: Totals, limit: number): readonly Paired[] {
  const variety = new Variety(limit);
  const exact = sides.question.occupations?.exact.length;
  if (exact !== 0) takeBest(sides, totals, variety, false, new Floor(limit));
  // What the exact pairs took is no longer free: the floor would not hold for the close ones.
  const close = sides.question.occupations?.close.length ?? 0;
  if (close > 0 && !variety.isFull) takeBest(sides, totals, variety, true, new Floor(Number.POSITIVE_INFINITY));
  return variety.taken;
}

function takeBest(sides: Sides, totals: Totals, variety: Variety, isClose: boolean, floor: Floor): void {
  const trainings = orderTrainings(sides, totals, isClose);
  const employers = orderEmployers(sides, totals, isClose);
  const match = isClose ? CLOSE : EXACT;
  const stream =
    sides.question.point === null
      ? pairsAnywhere(sides, onGrid(sides, trainings), employers, match, variety, floor)
      : pairsAroundHome(sides, trainings, employers, match, variety, floor);
  drain(stream, variety, isClose, employers.length, floor);
}

/** A pair is taken once nothing to come can score as much: what ties with it must be known before their order is. */
function drain(stream: PairStream, variety: Variety, isClose: boolean, employers: number, floor: Floor): void {
  const waiting = new Heap<Pair>(isPairBefore);
  const give = (pair: Pair) => {
    waiting.push(pair);
    floor.learn(pair);
  };
  while (!variety.isFull) {
    const bound = stream.bound();
    while (waiting.top !== undefined && waiting.top.score > bound && !variety.isFull) {
      variety.offer(waiting.pop() as Pair, isClose);
    }
    if (bound === Number.NEGATIVE_INFINITY || variety.usedEmployers === employers) return;
    stream.advance(give);
  }
}
