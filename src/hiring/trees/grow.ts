import type { BinnedRows } from "./bins.ts";
import { BINS, type Histogram, histogramOf, takeAway } from "./histogram.ts";
import { type Tree, TreeBuilder } from "./tree.ts";

export interface GrowOptions {
  readonly leaves: number;
  /** Curvature (expected hires) that each leaf must hold. */
  readonly leastCurvature: number;
  /** Expected hires by which a leaf is drawn to 0. */
  readonly ridge: number;
  /** Of each feature: 1 when more of it never means less, −1 the reverse, 0 free. */
  readonly monotone: readonly number[];
  /** Features that this tree may use. */
  readonly used: readonly number[];
}

/** Greatest step of a leaf, in logs: one tree never more than doubles what is expected. */
const MOST = 0.7;

interface Node {
  readonly id: number;
  readonly rows: Uint32Array;
  readonly histogram: Histogram;
  /** Bounds of the values below, so that no descendant breaks an order set above it. */
  readonly low: number;
  readonly high: number;
  readonly best: Split | null;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
  readonly left: number;
  readonly right: number;
}

/**
 * One tree by second-order boosting (Friedman 2001; Chen & Guestrin 2016): the leaf whose split gains most is split first.
 * `rows` is not changed. Values are steps in the log of what is expected.
 */
export function growTree(
  data: BinnedRows,
  rows: Uint32Array,
  gradient: Float64Array,
  curvature: Float64Array,
  options: GrowOptions,
): Tree {
  const builder = new TreeBuilder();
  const open = (histogram: Histogram, members: Uint32Array, value: number, low: number, high: number): Node => {
    const id = builder.addLeaf(value);
    return { id, rows: members, histogram, low, high, best: bestSplit(histogram, options, low, high) };
  };
  const whole = histogramOf(data, rows, gradient, curvature, options.used);
  const nodes = [open(whole, rows, 0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)];
  for (let leaves = 1; leaves < options.leaves; leaves++) {
    const node = takeBest(nodes);
    if (node?.best == null) break;
    const { feature, bin, left, right } = node.best;
    const [toLeft, toRight] = partition(node.rows, data, feature, bin);
    const small = toLeft.length <= toRight.length ? toLeft : toRight;
    const ofSmall = histogramOf(data, small, gradient, curvature, options.used);
    const ofLarge = takeAway(node.histogram, ofSmall);
    const middle = (left + right) / 2;
    const order = options.monotone[feature]!;
    const [leftHigh, rightLow] =
      order > 0 ? [Math.min(node.high, middle), Math.max(node.low, middle)] : [node.high, node.low];
    const [leftLow, rightHigh] =
      order < 0 ? [Math.max(node.low, middle), Math.min(node.high, middle)] : [node.low, node.high];
    const leftNode = open(small === toLeft ? ofSmall : ofLarge, toLeft, left, leftLow, leftHigh);
    const rightNode = open(small === toLeft ? ofLarge : ofSmall, toRight, right, rightLow, rightHigh);
    builder.split(node.id, feature, bin, leftNode.id, rightNode.id);
    nodes.push(leftNode, rightNode);
  }
  return builder.finish();
}

function takeBest(nodes: Node[]): Node | undefined {
  let best = -1;
  for (const [k, { best: split }] of nodes.entries()) {
    if (split !== null && (best < 0 || split.gain > nodes[best]!.best!.gain)) best = k;
  }
  return best < 0 ? undefined : nodes.splice(best, 1)[0];
}

function bestSplit(sums: Histogram, options: GrowOptions, low: number, high: number): Split | null {
  const { ridge, leastCurvature, monotone, used } = options;
  let best: Split | null = null;
  const stepOf = (g: number, h: number) =>
    Math.min(high, Math.max(low, Math.min(MOST, Math.max(-MOST, -g / (h + ridge)))));
  const lossOf = (g: number, h: number, value: number) => g * value + ((h + ridge) * value * value) / 2;
  for (const feature of used) {
    const start = feature * BINS * 2;
    let [totalG, totalH] = [0, 0];
    for (let bin = 0; bin < BINS; bin++) {
      totalG += sums[start + 2 * bin]!;
      totalH += sums[start + 2 * bin + 1]!;
    }
    const alone = lossOf(totalG, totalH, stepOf(totalG, totalH));
    let [g, h] = [0, 0];
    for (let bin = 0; bin < BINS - 1; bin++) {
      g += sums[start + 2 * bin]!;
      h += sums[start + 2 * bin + 1]!;
      if (h < leastCurvature) continue;
      if (totalH - h < leastCurvature) break;
      const left = stepOf(g, h);
      const right = stepOf(totalG - g, totalH - h);
      if ((right - left) * monotone[feature]! < 0) continue;
      const gain = alone - lossOf(g, h, left) - lossOf(totalG - g, totalH - h, right);
      if (gain > (best?.gain ?? 1e-9)) best = { feature, bin, gain, left, right };
    }
  }
  return best;
}

function partition(
  rows: Uint32Array,
  { features, bins }: BinnedRows,
  feature: number,
  bin: number,
): [Uint32Array, Uint32Array] {
  const sorted = new Uint32Array(rows.length);
  let left = 0;
  let right = rows.length;
  for (const row of rows) {
    if (bins[row * features + feature]! <= bin) sorted[left++] = row;
    else sorted[--right] = row;
  }
  return [sorted.subarray(0, left), sorted.subarray(left).reverse()];
}
