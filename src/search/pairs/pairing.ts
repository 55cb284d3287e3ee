import { kmOfSquaredChord, ROUGHNESS_KM } from "../index/index.ts";
import type { SearchedList } from "../lists/index.ts";
import { kmOfNear, PAIR_PARTS, pairPart } from "../scores.ts";
import { shareOccupation } from "./fit.ts";
import { Floor, pairsAnEmployer, usedUp } from "./floor.ts";
import { Highest } from "./highest.ts";
import { fits, type Pair, pairOf, type Sides, sideScore } from "./pair.ts";
import { eachNear } from "./row.ts";
import type { Those } from "./those.ts";
import type { TrainingSide } from "./training-side.ts";
import { MOST_PER_EMPLOYER, MOST_PER_TRAINING, type Variety } from "./variety.ts";

/** An employer being paired. */
interface Suitor {
  readonly list: SearchedList;
  readonly item: number;
  /** Its part of the score, or a little more. */
  readonly score: number;
  readonly rank: number;
  /** Its very part, worked out for its first pair; −1 before. */
  exact: number;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** Its group; 0 when it is not known. */
  readonly siren: number;
  readonly hasFiner: boolean;
}

/**
 * Meets the pairs of one pass, employer after employer, and keeps those that may be among the binômes. A pair is ruled out
 * once it is under the floor, or once its training (its employer) has so many better ones that variety cannot use up all of
 * them: of 20 binômes, 19 come before the last and use up at most 9 employers, so a training needs its best 2 + 9 + 1.
 */
export class Pairing {
  readonly kept: Pair[] = [];
  readonly #sides: Sides;
  readonly #trainings: TrainingSide;
  readonly #those: Those;
  readonly #variety: Variety;
  readonly #floor: Floor;
  readonly #ofTraining: Highest;
  readonly #ofEmployer: Highest;
  /** By number of training: the last employer it was met with. One that shares several occupations is met once. */
  readonly #metWith: Uint32Array;
  readonly #exact: Int16Array;
  /** How far apart two may be: without a home point, no more than the radius. */
  readonly #radiusKm: number;
  #employers = 0;
  #leastScore = 0;

  constructor(sides: Sides, trainings: TrainingSide, those: Those, variety: Variety, limit: number) {
    this.#sides = sides;
    this.#trainings = trainings;
    this.#those = those;
    this.#variety = variety;
    this.#floor = new Floor(limit);
    this.#ofTraining = new Highest(trainings.size, MOST_PER_TRAINING + usedUp(limit, MOST_PER_EMPLOYER));
    this.#ofEmployer = new Highest(1, pairsAnEmployer(limit));
    this.#metWith = new Uint32Array(trainings.size);
    this.#exact = new Int16Array(trainings.size).fill(UNKNOWN);
    this.#radiusKm = sides.question.point === null ? sides.radiusKm : Number.POSITIVE_INFINITY;
  }

  /** What a pair must score to be of use; −1 as long as any may be. */
  get least(): number {
    return this.#floor.score;
  }

  /** Meets all that may be of use of the pairs of an employer. */
  meet(list: SearchedList, item: number, score: number): void {
    if (this.#employers % EMPLOYERS_A_LOOK === 0) this.#leastScore = this.#leastOfUse();
    this.#employers++;
    if (score < this.#leastScore) return;
    const { rankOfOffer, rankOfCompany } = this.#sides.employers;
    const rank = (list === this.#sides.offers ? rankOfOffer : rankOfCompany)[item] as number;
    if (this.#variety.isEmployerUsed(rank)) return;
    this.#ofEmployer.clear(0);
    const suitor = suitorOf(list, item, score, rank);
    this.#meetGroup(suitor);
    const { offsets, values } = list.index.occupations;
    for (let at = offsets[item] as number; at < (offsets[item + 1] as number); at++) {
      const occupation = values[at] as number;
      if (this.#trainings.bestOf[occupation] !== 0) this.#meetRow(suitor, occupation);
    }
    this.#floor.learnEmployer(this.#ofEmployer.lowest(0));
  }

  /** The least that an employer must bring for some training to need it. Few trainings only: else the floor does as well. */
  #leastOfUse(): number {
    const { size, bounds } = this.#trainings;
    if (size > FEW_TRAININGS) return 0;
    let least = Number.POSITIVE_INFINITY;
    for (let number = 0; number < size; number++) {
      least = Math.min(least, this.#leastWith(number) - (bounds[number] as number) - PAIR_PARTS.sameGroup);
    }
    return least;
  }

  #leastWith(number: number): number {
    return Math.max(this.#floor.score, this.#ofTraining.lowest(number));
  }

  /** Those of its own group, which score more than their bound says. */
  #meetGroup(suitor: Suitor): void {
    const { index, question } = this.#sides;
    const { list, item } = suitor;
    for (const number of this.#trainings.groups.of(list.index.siren[item] as number)) {
      const training = this.#trainings.items[number] as number;
      const { match } = this.#those;
      if (!shareOccupation(index.trainings, training, list.index, item, question.occupations, match)) continue;
      this.#meetTraining(suitor, number, (this.#trainings.bounds[number] as number) + PAIR_PARTS.sameGroup);
    }
  }

  #meetRow(suitor: Suitor, occupation: number): void {
    const { numbers, bounds, cells, length } = this.#trainings.row(occupation);
    if (cells !== null) {
      const { lat, lon } = suitor.list.index;
      const point = { lat: lat[suitor.item] as number, lon: lon[suitor.item] as number };
      const km = this.#reach(suitor.score + (this.#trainings.bestOf[occupation] as number));
      if (km >= 0) {
        eachNear(cells, point, km, (i) => this.#meetTraining(suitor, numbers[i] as number, bounds[i] as number));
      }
      return;
    }
    for (let i = 0; i < length; i++) {
      const most = suitor.score + (bounds[i] as number);
      if (most < this.#floor.score || most < this.#ofEmployer.lowest(0)) return;
      this.#meetTraining(suitor, numbers[i] as number, bounds[i] as number);
    }
  }

  /** How far school and employer may lie apart for a pair to be of use whose sides score so much at most, the pair's part included. */
  #reach(most: number): number {
    const near = Math.max(this.#floor.score, this.#ofEmployer.lowest(0)) - (most - PAIR_PARTS.near);
    return Math.min(this.#sides.radiusKm, kmOfNear(near));
  }

  #meetTraining(suitor: Suitor, number: number, bound: number): void {
    const least = Math.max(this.#leastWith(number), this.#ofEmployer.lowest(0));
    if (suitor.score + bound < least || this.#metWith[number] === this.#employers) return;
    this.#metWith[number] = this.#employers;
    const training = this.#trainings.items[number] as number;
    const most = suitor.score + (this.#trainings.scores[number] as number) + this.#mostOfPair(suitor, number);
    if (most < least || !fits(this.#sides, training, suitor.list.index, suitor.item, this.#those.match)) return;
    const pair = pairOf(this.#sides, {
      training,
      trainingScore: this.#exactScore(number),
      list: suitor.list,
      employer: suitor.item,
      employerScore: this.#exactOf(suitor),
      employerRank: suitor.rank,
    });
    if (pair === null || pair.score < least) return;
    this.kept.push(pair);
    this.#floor.learn(pair);
    this.#ofTraining.add(number, pair.score);
    this.#ofEmployer.add(0, pair.score);
  }

  /** A training's very part, worked out for its first pair. */
  #exactScore(number: number): number {
    if (this.#exact[number] === UNKNOWN) {
      const training = this.#trainings.items[number] as number;
      this.#exact[number] = sideScore(this.#sides.trainings, training, this.#sides.question);
    }
    return this.#exact[number] as number;
  }

  #exactOf(suitor: Suitor): number {
    if (suitor.exact === UNKNOWN) suitor.exact = sideScore(suitor.list, suitor.item, this.#sides.question);
    return suitor.exact;
  }

  /** The part of the pair, or a little more: from a rough distance, and as if a finer occupation of both were shared. */
  #mostOfPair({ x, y, z, siren, hasFiner }: Suitor, number: number): number {
    const { vectors, sirens, hasFiner: ofTraining } = this.#trainings;
    const dx = (vectors[3 * number] as number) - x;
    const dy = (vectors[3 * number + 1] as number) - y;
    const dz = (vectors[3 * number + 2] as number) - z;
    const km = Math.max(0, kmOfSquaredChord(dx * dx + dy * dy + dz * dz) - ROUGHNESS_KM);
    if (km > this.#radiusKm) return Number.NEGATIVE_INFINITY;
    return pairPart(km, siren !== 0 && sirens[number] === siren, hasFiner && ofTraining[number] === 1);
  }
}

function suitorOf(list: SearchedList, item: number, score: number, rank: number): Suitor {
  const { vectors, siren, finer } = list.index;
  return {
    list,
    item,
    score,
    rank,
    exact: UNKNOWN,
    x: vectors.x[item] as number,
    y: vectors.y[item] as number,
    z: vectors.z[item] as number,
    siren: siren[item] as number,
    hasFiner: finer.offsets[item] !== finer.offsets[item + 1],
  };
}

const UNKNOWN = -1;

/** With more trainings than this, the floor is soon known. */
const FEW_TRAININGS = 256;
const EMPLOYERS_A_LOOK = 32;
