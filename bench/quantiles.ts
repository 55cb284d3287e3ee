/** Milliseconds of many runs, as the quantiles that the budgets speak of. */
export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** Runs `work` on each input in turn and measures each run. The first `warmUp` inputs are run once before, unmeasured. */
export function measure<Input>(inputs: readonly Input[], warmUp: number, work: (input: Input) => unknown): Quantiles {
  for (const input of inputs.slice(0, warmUp)) work(input);
  const times = inputs.map((input) => {
    const start = performance.now();
    work(input);
    return performance.now() - start;
  });
  return quantiles(times);
}

/** The nearest-rank quantiles. */
export function quantiles(times: readonly number[]): Quantiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** "p50 0.042  p95 0.1  p99 0.152 ms (worst 0.4)". */
export function inWords({ p50, p95, p99, max }: Quantiles): string {
  return `p50 ${p50.toFixed(3)}  p95 ${p95.toFixed(3)}  p99 ${p99.toFixed(3)}  worst ${max.toFixed(3)} ms`;
}
