/** A non-decreasing curve through points: straight between them, flat outside. */
export interface Curve {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Points of fewer observations than this are drawn into their neighbours. */
const LEAST = 50;

/**
 * The non-decreasing curve closest to 0-or-1 outcomes, by pooling adjacent violators (Ayer et al. 1955; Zadrozny & Elkan 2002
 * for probabilities). Each pool becomes one point, at its means: straight lines between them keep the ranking.
 */
export function isotonicCurve(score: Float64Array, happened: Float64Array): Curve {
  const order = Uint32Array.from(score, (_, i) => i).sort((a, b) => score[a]! - score[b]! || a - b);
  const pools: { x: number; y: number; n: number }[] = [];
  for (const i of order) {
    pools.push({ x: score[i]!, y: happened[i]!, n: 1 });
    while (pools.length > 1) {
      const [before, last] = pools.slice(-2) as [
        { x: number; y: number; n: number },
        { x: number; y: number; n: number },
      ];
      if (before.y / before.n < last.y / last.n && before.n >= LEAST) break;
      pools.splice(-2, 2, { x: before.x + last.x, y: before.y + last.y, n: before.n + last.n });
    }
  }
  return { x: pools.map(({ x, n }) => x / n), y: pools.map(({ y, n }) => (y + 0.5) / (n + 1)) };
}

/** The curve's height at `x`. Past its ends it goes on towards 0 and 1 in proportion, so that nobody is tied there. */
export function heightAt({ x: xs, y: ys }: Curve, x: number): number {
  const last = xs.length - 1;
  if (last < 0) return x;
  if (x <= xs[0]!) return xs[0]! > 0 ? (ys[0]! * x) / xs[0]! : ys[0]!;
  if (x >= xs[last]!) return xs[last]! < 1 ? 1 - ((1 - ys[last]!) * (1 - x)) / (1 - xs[last]!) : ys[last]!;
  let from = 0;
  let to = last;
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if (xs[middle]! <= x) from = middle;
    else to = middle;
  }
  const share = (x - xs[from]!) / (xs[to]! - xs[from]! || 1);
  return ys[from]! + share * (ys[to]! - ys[from]!);
}

/** How much of a curve is believed: it was drawn on what is past, and levels move from one period to the next. */
const TRUST = 0.25;

/** What was said, drawn a little to the curve: still non-decreasing. */
export function drawnTo(curve: Curve, x: number): number {
  return x + TRUST * (heightAt(curve, x) - x);
}
