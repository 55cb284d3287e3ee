/** Milliseconds of many runs, as the quantiles that the budgets speak of. */
export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** What runs cost, and the one that cost most. */
export interface Measured<Input> {
  readonly quantiles: Quantiles;
  /** Milliseconds of processor of this thread a run: what else the machine does hardly changes it. */
  readonly processor: number;
  readonly worst: Input;
}

/** Runs `work` once on each input; the first `warmUp` of them are not measured. */
export function measureOnce<Input>(
  inputs: readonly Input[],
  warmUp: number,
  work: (input: Input) => unknown,
): Measured<Input> {
  for (const input of inputs.slice(0, warmUp)) work(input);
  const asked = inputs.slice(warmUp);
  // Summed over all: the system counts a thread's processor in steps of some milliseconds.
  const before = process.threadCpuUsage();
  const times = asked.map((input) => {
    const start = performance.now();
    work(input);
    return performance.now() - start;
  });
  const { user, system } = process.threadCpuUsage(before);
  const worst = asked[times.indexOf(Math.max(...times))] as Input;
  return { quantiles: quantiles(times), processor: (user + system) / 1_000 / asked.length, worst };
}

/** "12.3 times". */
export function inTimes(a: number, b: number): string {
  const times = a / b;
  return `${times.toFixed(times < 10 ? 1 : 0)} times`;
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
