import { seededRandom } from "../../lib/random.ts";
import { type BinLimits, type BinnedRows, binRows } from "./bins.ts";
import { type GrowOptions, growTree } from "./grow.ts";
import type { Loss } from "./loss.ts";
import { addTree, type Tree } from "./tree.ts";

/** Rows to learn from, in bins, and what happened. */
export interface Examples {
  readonly rows: BinnedRows;
  /** What is expected before any tree: trees correct it. Hires, or the chance of one at least, as the loss has it. */
  readonly expected: Float64Array;
  readonly hires: Float64Array;
}

export interface BoostOptions {
  readonly loss: Loss;
  /** Those by which the rows were put in bins. */
  readonly limits: BinLimits;
  readonly monotone: readonly number[];
  readonly seed?: number;
  /** Trees at most; without later examples, exactly. */
  readonly trees?: number;
  /** Trees kept at least, whatever the later examples say: one period is little to go by. None by default. */
  readonly leastTrees?: number;
  readonly onTree?: (done: number, most: number) => void;
}

/** Trees that correct an expectation, in scores of their loss. */
export interface Boosted {
  readonly limits: BinLimits;
  readonly trees: readonly Tree[];
}

const MOST_TREES = 150;
const PATIENCE = 15;
const RATE = 0.08;
/** Rows and features that each tree may see. */
const ROW_SHARE = 0.7;
const MOST_ROWS = 150_000;
const FEATURE_SHARE = 0.4;
const LEAVES = 12;
const LEAST_CURVATURE = 20;
const RIDGE = 20;

/**
 * Boosts trees under a loss, from what was expected already. With `later` examples, of a period after the others,
 * trees stop when they no longer lower its loss. Deterministic from the seed.
 */
export function boost(examples: Examples, options: BoostOptions, later?: Examples): Boosted {
  const { loss, limits, monotone, seed = 1, trees: most = MOST_TREES, leastTrees = 0, onTree } = options;
  const data = examples.rows;
  const random = seededRandom(seed);
  const scores = examples.expected.map(loss.score);
  const gradient = new Float64Array(data.rows);
  const curvature = new Float64Array(data.rows);
  const watch = later ? new Watch(later, loss) : null;
  const trees: Tree[] = [];
  while (trees.length < most && (trees.length < leastTrees || !(watch?.isStale() ?? false))) {
    loss.derivatives(scores, examples.hires, gradient, curvature);
    const rows = sampleRows(data.rows, Math.min(ROW_SHARE, MOST_ROWS / data.rows), random());
    const used = monotone.map((_, feature) => feature).filter(() => random() < FEATURE_SHARE);
    const grow: GrowOptions = { leaves: LEAVES, leastCurvature: LEAST_CURVATURE, ridge: RIDGE, monotone, used };
    const tree = growTree(data, rows, gradient, curvature, grow);
    addTree(tree, data, scores, RATE);
    trees.push(tree);
    watch?.add(tree);
    onTree?.(trees.length, most);
  }
  return { limits, trees: watch ? trees.slice(0, Math.max(leastTrees, watch.best)) : trees };
}

/** What is expected once the trees have corrected it. */
export function predictBoosted(
  { limits, trees }: Boosted,
  columns: readonly Float32Array[],
  expected: Float64Array,
  loss: Loss,
): Float64Array {
  const data = binRows(columns, limits);
  const scores = expected.map(loss.score);
  for (const tree of trees) addTree(tree, data, scores, RATE);
  return scores.map(loss.expected);
}

/** Each row with that chance, by a generator that costs a multiplication a row (Numerical Recipes; its high bits are good enough). */
function sampleRows(rows: number, share: number, seed: number): Uint32Array {
  const sample = new Uint32Array(rows);
  const below = Math.floor(share * 2 ** 32);
  let state = Math.floor(seed * 2 ** 32) >>> 0;
  let length = 0;
  for (let row = 0; row < rows; row++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    if (state < below) sample[length++] = row;
  }
  return sample.subarray(0, length);
}

/** The loss of a later period, tree after tree. */
class Watch {
  best = 0;
  readonly #data: BinnedRows;
  readonly #hires: Float64Array;
  readonly #scores: Float64Array;
  readonly #loss: Loss;
  #lowest: number;
  #trees = 0;

  constructor(later: Examples, loss: Loss) {
    this.#loss = loss;
    this.#data = later.rows;
    this.#hires = later.hires;
    this.#scores = later.expected.map(loss.score);
    this.#lowest = loss.total(this.#scores, this.#hires);
  }

  add(tree: Tree): void {
    addTree(tree, this.#data, this.#scores, RATE);
    this.#trees++;
    const loss = this.#loss.total(this.#scores, this.#hires);
    if (loss >= this.#lowest) return;
    this.#lowest = loss;
    this.best = this.#trees;
  }

  isStale(): boolean {
    return this.#trees - this.best >= PATIENCE;
  }
}
