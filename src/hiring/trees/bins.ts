/** Features cut into at most 64 bins each, so that a split is looked for in a histogram and not in sorted values. */
export interface BinnedRows {
  readonly rows: number;
  readonly features: number;
  /** The bins of a row, feature after feature, then those of the next: a row is read in one go. */
  readonly bins: Uint8Array;
}

/** Upper limits of the bins of each feature, ascending: a value belongs to the first bin whose limit it does not exceed. */
export type BinLimits = readonly Float64Array[];

const MOST_BINS = 64;
/** Values looked at to place limits: quantiles of a sample are close enough. */
const SAMPLE = 50_000;

/** Limits at the quantiles of each column; few distinct values keep one bin each. */
export function binLimits(columns: readonly Float32Array[]): BinLimits {
  return columns.map((column) => {
    const stride = Math.max(1, Math.floor(column.length / SAMPLE));
    const values = Float32Array.from(
      { length: Math.ceil(column.length / stride) },
      (_, k) => column[k * stride]!,
    ).sort();
    const limits = new Set<number>();
    for (let bin = 1; bin < MOST_BINS; bin++) {
      const at = Math.floor((bin * values.length) / MOST_BINS);
      const [below, above] = [values[Math.max(0, at - 1)]!, values[at]!];
      limits.add(below === above ? below : (below + above) / 2);
    }
    return Float64Array.from([...limits].sort((a, b) => a - b));
  });
}

export function binRows(columns: readonly Float32Array[], limits: BinLimits): BinnedRows {
  const rows = columns[0]?.length ?? 0;
  const features = columns.length;
  const bins = new Uint8Array(rows * features);
  for (const [f, column] of columns.entries()) {
    const of = limits[f]!;
    for (let row = 0, at = f; row < rows; row++, at += features) bins[at] = binOf(column[row]!, of);
  }
  return { rows, features, bins };
}

/** Binary search: 0 to the number of limits. */
function binOf(value: number, limits: Float64Array): number {
  let from = 0;
  let to = limits.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (value <= limits[middle]!) to = middle;
    else from = middle + 1;
  }
  return from;
}
