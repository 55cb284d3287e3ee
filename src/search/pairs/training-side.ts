import { kmBelow } from "../lists/index.ts";
import { PAIR_PARTS } from "../scores.ts";
import { Groups } from "./groups.ts";
import type { Sides } from "./pair.ts";
import { makeRow, type Row } from "./row.ts";
import { eachLooked, isWanted, mostOfSide, type Those } from "./those.ts";
import type { Variety } from "./variety.ts";

/** The trainings of one pass, numbered from 0, and by occupation. A bound is what a training and any pair of it can bring at most, but for a group. */
export class TrainingSide {
  /** By number: the item, its part of the score or a little more, its bound. */
  readonly items: Uint32Array;
  readonly scores: Uint16Array;
  readonly bounds: Uint16Array;
  /** By number, read for each pair: the vector, three numbers each; the group, 0 unknown; 1 where it has a finer occupation. */
  readonly vectors: Float32Array;
  readonly sirens: Uint32Array;
  readonly hasFiner: Uint8Array;
  /** By occupation: the best bound of its trainings; 0 without any. */
  readonly bestOf: Uint16Array;
  /** The best of all bounds, and how many trainings there are. */
  best = 0;
  size = 0;
  readonly groups = new Groups();
  readonly #sides: Sides;
  readonly #members: readonly Uint32Array[];
  readonly #rows = new Map<number, Row>();

  constructor(sides: Sides, total: number, those: Those, variety: Variety) {
    this.#sides = sides;
    this.items = new Uint32Array(total);
    this.scores = new Uint16Array(total);
    this.bounds = new Uint16Array(total);
    this.vectors = new Float32Array(3 * total);
    this.sirens = new Uint32Array(total);
    this.hasFiner = new Uint8Array(total);
    this.bestOf = new Uint16Array(sides.index.numbers.codes.length);
    const members: number[] = [];
    eachLooked(sides.trainings, total, those.match, those.leadingTrainings, (item, i) => {
      if (!variety.isTrainingUsed(item)) this.#add(item, i, those.match, members);
    });
    this.#members = byOccupation(members, this.bestOf.length);
  }

  /** The trainings of an occupation that has some, made ready when first asked. */
  row(occupation: number): Row {
    const known = this.#rows.get(occupation);
    if (known !== undefined) return known;
    const row = makeRow(this, this.#members[occupation] ?? NONE, this.#sides);
    this.#rows.set(occupation, row);
    return row;
  }

  #add(item: number, i: number, match: number, members: number[]): void {
    const { index, trainings, question } = this.#sides;
    const { offsets, values } = index.trainings.occupations;
    const number = this.size;
    let bound = 0;
    for (let at = offsets[item] as number; at < (offsets[item + 1] as number); at++) {
      const occupation = values[at] as number;
      if (!isWanted(occupation, question.occupations, match)) continue;
      if (bound === 0) {
        const score = mostOfSide(trainings, item, kmBelow(trainings, i), this.#sides);
        bound = score + this.#note(number, item);
        this.scores[number] = score;
        this.bounds[number] = bound;
        this.size++;
        if (bound > this.best) this.best = bound;
      }
      members.push(occupation, number);
      if (bound > (this.bestOf[occupation] as number)) this.bestOf[occupation] = bound;
    }
  }

  /** Gives what its pairs can add at most: a finer occupation only where it has one. What a group adds is found by itself. */
  #note(number: number, item: number): number {
    const { vectors, siren, finer } = this.#sides.index.trainings;
    const hasFiner = finer.offsets[item] !== finer.offsets[item + 1];
    this.items[number] = item;
    this.vectors[3 * number] = vectors.x[item] as number;
    this.vectors[3 * number + 1] = vectors.y[item] as number;
    this.vectors[3 * number + 2] = vectors.z[item] as number;
    this.sirens[number] = siren[item] as number;
    this.hasFiner[number] = hasFiner ? 1 : 0;
    this.groups.add(siren[item] as number, number);
    return PAIR_PARTS.near + (hasFiner ? PAIR_PARTS.sharedFiner : 0);
  }
}

const NONE = new Uint32Array(0);

/** `members`: occupation and number, in turn. */
function byOccupation(members: readonly number[], occupations: number): Uint32Array[] {
  const rows: Uint32Array[] = [];
  const counts = new Uint32Array(occupations);
  for (let i = 0; i < members.length; i += 2) counts[members[i] as number]!++;
  const next = new Uint32Array(occupations);
  for (let i = 0; i < members.length; i += 2) {
    const occupation = members[i] as number;
    const row = rows[occupation] ?? new Uint32Array(counts[occupation] as number);
    rows[occupation] = row;
    row[next[occupation]!++] = members[i + 1] as number;
  }
  return rows;
}
