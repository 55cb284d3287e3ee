import type { BinnedRows } from "./bins.ts";

/** Bins of one feature in a histogram. */
export const BINS = 64;

/** Sums of gradients and of curvatures, one beside the other, feature after feature, bin after bin. */
export type Histogram = Float64Array;

/** The histogram of some rows; features not in `used` stay empty. */
export function histogramOf(
  { features, bins }: BinnedRows,
  rows: Uint32Array,
  gradient: Float64Array,
  curvature: Float64Array,
  used: readonly number[],
): Histogram {
  const sums = new Float64Array(features * BINS * 2);
  const from = Uint32Array.from(used);
  const width = from.length;
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!;
    const g = gradient[row]!;
    const h = curvature[row]!;
    const start = row * features;
    for (let u = 0; u < width; u++) {
      const feature = from[u]!;
      const at = (feature * BINS + bins[start + feature]!) * 2;
      sums[at]! += g;
      sums[at + 1]! += h;
    }
  }
  return sums;
}

/** Leaves in a node's histogram what one child's does not hold: the other child's, for free (Ke et al. 2017). */
export function takeAway(node: Histogram, child: Histogram): Histogram {
  for (let at = 0; at < node.length; at++) node[at]! -= child[at]!;
  return node;
}
