import { leads } from "../lists/index.ts";
import { onGrid, pairsAnywhere } from "./anywhere.ts";
import { pairsAroundHome } from "./around-home.ts";
import { Floor } from "./floor.ts";
import { Heap } from "./heap.ts";
import { CLOSE, EXACT, employerAt, isPairBefore, type Pair, type Sides } from "./pair.ts";
import { orderEmployers, orderTrainings, type Totals } from "./side-order.ts";
import type { PairStream } from "./stream.ts";
import { Variety } from "./variety.ts";

export interface Paired {
  readonly pair: Pair;
  readonly isClose: boolean;
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
    for (const [employers, trainings] of named) {
      if (!variety.isFull) takeBest(sides, totals, variety, isClose, employers, trainings, limit);
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

function takeBest(
  sides: Sides,
  totals: Totals,
  variety: Variety,
  isClose: boolean,
  leadingEmployers: Leading[0],
  leadingTrainings: Leading[1],
  limit: number,
): void {
  const trainings = orderTrainings(sides, totals, { withClose: isClose, leading: leadingTrainings });
  const employers = orderEmployers(sides, totals, { withClose: isClose, leading: leadingEmployers });
  const match = isClose ? CLOSE : EXACT;
  // What the exact pairs took is no longer free: the floor would not hold for the close ones.
  const floor = new Floor(isClose ? Number.POSITIVE_INFINITY : limit);
  const stream =
    sides.question.point === null
      ? pairsAnywhere(sides, onGrid(sides, trainings), employers, match, variety, floor)
      : pairsAroundHome(sides, trainings, employers, match, variety, floor);
  const isAmongThem = (rank: number) => leadingEmployers === null || isLeading(sides, rank) === leadingEmployers;
  const left = employers.length - variety.usedAmong(isAmongThem);
  drain(stream, variety, isClose, variety.usedEmployers + left, floor);
}

function isLeading(sides: Sides, employerRank: number): boolean {
  const { list, item } = employerAt(sides, employerRank);
  return leads(list.workspace, item);
}

/**
 * A pair is taken once nothing to come can score as much: what ties with it must be known before their order is. `mostUsed`:
 * once so many employers can give no more, none of those at hand can.
 */
function drain(stream: PairStream, variety: Variety, isClose: boolean, mostUsed: number, floor: Floor): void {
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
    if (bound === Number.NEGATIVE_INFINITY || variety.usedEmployers === mostUsed) return;
    stream.advance(give);
  }
}
