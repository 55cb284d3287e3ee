import { kmBelow, type SearchedList } from "../lists/index.ts";
import { EMPLOYER_SHARE, EMPLOYER_WEIGHT, HALF_AT_KM, MOST_MERIT, PAIR_PARTS, sidePart } from "../scores.ts";
import { Bounded } from "./bounded.ts";
import type { Sides } from "./pair.ts";
import { eachLooked, mostOfSide, type Those } from "./those.ts";
import type { TrainingSide } from "./training-side.ts";

/** Who meets the employers. */
export interface Meeting {
  /** What a pair must score to be of use, at any time; −1 as long as any may be. */
  readonly least: number;
  /** `score`: the employer's part, or a little more. */
  meet(list: SearchedList, item: number, score: number): void;
}

/** Employers of the first band; each band is eight times as large as the one before. */
const FIRST_BAND = 48;
const GROWTH = 8;

/**
 * The employers of one list, those with the best bound first: what they and the best training of one of their occupations can
 * score. Those that cannot be of use are left out.
 */
export function eachEmployer(
  sides: Sides,
  list: SearchedList,
  total: number,
  trainings: TrainingSide,
  those: Those,
  meeting: Meeting,
): void {
  findBounds(sides, list, total, trainings, those, meeting.least);
  let band = FIRST_BAND;
  for (let from = atHand.most; from >= 0 && from >= meeting.least; band *= GROWTH) {
    const to = atHand.lastBound(from, band, meeting.least);
    for (const i of atHand.inOrder(from, to)) {
      if ((atHand.bounds[i] as number) < meeting.least) continue;
      meeting.meet(list, atHand.items[i] as number, atHand.scores[i] as number);
    }
    from = to - 1;
  }
}

const atHand = new Bounded();

function findBounds(
  sides: Sides,
  list: SearchedList,
  total: number,
  trainings: TrainingSide,
  { match, leadingEmployers }: Those,
  least: number,
): void {
  atHand.start(total);
  const { offsets, values } = list.index.occupations;
  const farthest = farthestWith(list, least - trainings.best - PAIR_PARTS.sameGroup, sides);
  const isAround = sides.question.point !== null;
  const trainingIncluded = list === sides.offers ? sides.index.offers.trainingIncluded : null;
  if (farthest < 0) return;
  eachLooked(list, total, match, leadingEmployers, (item, i) => {
    // A training comes with it: no other school can be chosen.
    if (trainingIncluded?.[item] === 1) return;
    const km = kmBelow(list, i);
    if (isAround && km > farthest) return;
    let best = 0;
    for (let at = offsets[item] as number; at < (offsets[item + 1] as number); at++) {
      const bound = trainings.bestOf[values[at] as number] as number;
      if (bound > best) best = bound;
    }
    if (best === 0) return;
    if (trainings.groups.of(list.index.siren[item] as number).length > 0) best += PAIR_PARTS.sameGroup;
    const score = mostOfSide(list, item, km, sides);
    if (score + best >= least) atHand.add(item, score, score + best);
  });
}

/** How far an employer of this list may be to bring that part of a score; negative: none brings as much. */
function farthestWith({ index }: SearchedList, part: number, { question }: Sides): number {
  const merit = index.kind === "offer" ? MOST_MERIT.offer : MOST_MERIT.company;
  const most = sidePart(EMPLOYER_WEIGHT, merit, EMPLOYER_SHARE, question.point === null ? null : 0);
  if (part > most) return -1;
  if (part < 1) return Number.POSITIVE_INFINITY;
  // A part is rounded: half a unit less may do.
  return ((most + 0.5) / (part - 0.5) - 1) * (HALF_AT_KM / EMPLOYER_SHARE);
}
