import type { BinnedRows } from "./bins.ts";

/** Bins of one feature in a histogram. */
export const BINS = 64;

/** Sums of gradients and of curvatures, feature after feature, bin after bin. */
export interface Histogram {
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

/** The histogram of some rows; features not in `used` stay empty. */
export function histogramOf(
  { columns }: BinnedRows,
  rows: Uint32Array,
  gradient: Float64Array,
  curvature: Float64Array,
  used: readonly number[],
): Histogram {
  const sums = {
    gradient: new Float64Array(columns.length * BINS),
    curvature: new Float64Array(columns.length * BINS),
  };
  // Gathered once: each feature then reads them in order.
  const g = Float64Array.from(rows, (row) => gradient[row]!);
  const h = Float64Array.from(rows, (row) => curvature[row]!);
  for (const feature of used) {
    const column = columns[feature]!;
    const start = feature * BINS;
    for (let k = 0; k < rows.length; k++) {
      const at = start + column[rows[k]!]!;
      sums.gradient[at]! += g[k]!;
      sums.curvature[at]! += h[k]!;
    }
  }
  return sums;
}

/** What is left of a node's histogram once one child's is taken away: the other child's, for free (Ke et al. 2017). */
export function without(node: Histogram, child: Histogram): Histogram {
  return {
    gradient: node.gradient.map((value, k) => value - child.gradient[k]!),
    curvature: node.curvature.map((value, k) => value - child.curvature[k]!),
  };
}
