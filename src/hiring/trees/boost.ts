import { seededRandom } from "../../lib/random.ts";
import { type BinLimits, type BinnedRows, binLimits, binRows } from "./bins.ts";
import { type GrowOptions, growTree } from "./grow.ts";
import { addTree, type Tree } from "./tree.ts";

/** Rows to learn from: a feature a column, and what happened. */
export interface Examples {
  readonly columns: readonly Float32Array[];
  /** What is expected before any tree: trees correct it. */
  readonly expected: Float64Array;
  readonly hires: Float64Array;
}

export interface BoostOptions {
  readonly monotone: readonly number[];
  readonly seed?: number;
  /** Trees at most; without later examples, exactly. */
  readonly trees?: number;
  readonly onTree?: (done: number, most: number) => void;
}

/** Trees that correct an expectation, in logs. */
export interface Boosted {
  readonly limits: BinLimits;
  readonly trees: readonly Tree[];
}

const MOST_TREES = 150;
const PATIENCE = 15;
const RATE = 0.08;
/** Rows and features that each tree may see. */
const ROW_SHARE = 0.7;
const FEATURE_SHARE = 0.7;
const LEAVES = 12;
const LEAST_CURVATURE = 20;
const RIDGE = 20;

/**
 * Boosts trees under a Poisson loss, from what was expected already. With `later` examples, of a period after the others,
 * trees stop when they no longer lower its deviance. Deterministic from the seed.
 */
export function boost(examples: Examples, options: BoostOptions, later?: Examples): Boosted {
  const { monotone, seed = 1, trees: most = MOST_TREES, onTree } = options;
  const limits = binLimits(examples.columns);
  const data = binRows(examples.columns, limits);
  const random = seededRandom(seed);
  const scores = examples.expected.map(Math.log);
  const watch = later ? new Watch(later, limits) : null;
  const trees: Tree[] = [];
  while (trees.length < most && !(watch?.isStale() ?? false)) {
    const { gradient, curvature } = derivatives(scores, examples.hires);
    const rows = sampleRows(data.rows, random);
    const used = monotone.map((_, feature) => feature).filter(() => random() < FEATURE_SHARE);
    const grow: GrowOptions = { leaves: LEAVES, leastCurvature: LEAST_CURVATURE, ridge: RIDGE, monotone, used };
    const tree = growTree(data, rows, gradient, curvature, grow);
    addTree(tree, data, scores, RATE);
    trees.push(tree);
    watch?.add(tree);
    onTree?.(trees.length, most);
  }
  return { limits, trees: watch ? trees.slice(0, watch.best) : trees };
}

/** What is expected once the trees have corrected it. */
export function predictBoosted(
  { limits, trees }: Boosted,
  columns: readonly Float32Array[],
  expected: Float64Array,
): Float64Array {
  const data = binRows(columns, limits);
  const scores = expected.map(Math.log);
  for (const tree of trees) addTree(tree, data, scores, RATE);
  return scores.map(Math.exp);
}

/** Of the Poisson loss, by the log of what is expected. */
function derivatives(scores: Float64Array, hires: Float64Array) {
  const curvature = scores.map((score) => Math.exp(Math.min(10, score)));
  return { curvature, gradient: curvature.map((expected, row) => expected - hires[row]!) };
}

function sampleRows(rows: number, random: () => number): Uint32Array {
  const sample = new Uint32Array(rows);
  let length = 0;
  for (let row = 0; row < rows; row++) if (random() < ROW_SHARE) sample[length++] = row;
  return sample.subarray(0, length);
}

/** The deviance of a later period, tree after tree. */
class Watch {
  best = 0;
  readonly #data: BinnedRows;
  readonly #hires: Float64Array;
  readonly #scores: Float64Array;
  #lowest: number;
  #trees = 0;

  constructor(later: Examples, limits: BinLimits) {
    this.#data = binRows(later.columns, limits);
    this.#hires = later.hires;
    this.#scores = later.expected.map(Math.log);
    this.#lowest = this.#loss();
  }

  add(tree: Tree): void {
    addTree(tree, this.#data, this.#scores, RATE);
    this.#trees++;
    const loss = this.#loss();
    if (loss >= this.#lowest) return;
    this.#lowest = loss;
    this.best = this.#trees;
  }

  isStale(): boolean {
    return this.#trees - this.best >= PATIENCE;
  }

  #loss(): number {
    let loss = 0;
    for (let row = 0; row < this.#scores.length; row++) {
      loss += Math.exp(this.#scores[row]!) - this.#hires[row]! * this.#scores[row]!;
    }
    return loss;
  }
}
