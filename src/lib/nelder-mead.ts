/** A point and the value there. */
export interface Minimum {
  readonly at: readonly number[];
  readonly value: number;
}

/**
 * A local minimum of `f` without derivatives (Nelder & Mead 1965, with the usual coefficients), from a simplex around
 * `start` with sides `step`. Deterministic. Stops after `maxCalls`, or once the values of the simplex agree to `tolerance`.
 */
export function nelderMead(
  f: (at: readonly number[]) => number,
  start: readonly number[],
  { step = 0.5, maxCalls = 200, tolerance = 1e-6 }: { step?: number; maxCalls?: number; tolerance?: number } = {},
): Minimum {
  let calls = 0;
  const evaluate = (at: readonly number[]): Minimum => {
    calls++;
    return { at, value: f(at) };
  };
  const simplex = [start, ...start.map((x, i) => start.with(i, x + step))].map(evaluate);
  while (calls < maxCalls) {
    simplex.sort((a, b) => a.value - b.value);
    const best = simplex[0]!;
    const worst = simplex.at(-1)!;
    if (worst.value - best.value < tolerance * (1 + Math.abs(best.value))) break;
    const centre = start.map((_, i) => simplex.slice(0, -1).reduce((sum, { at }) => sum + at[i]!, 0) / start.length);
    const along = (t: number) => evaluate(centre.map((c, i) => c + t * (worst.at[i]! - c)));
    const better = moved(along, best, simplex.at(-2)!, worst);
    if (better) simplex[simplex.length - 1] = better;
    else for (let i = 1; i < simplex.length; i++) simplex[i] = evaluate(midway(best.at, simplex[i]!.at));
  }
  return simplex.reduce((a, b) => (b.value < a.value ? b : a));
}

/** The worst point reflected, stretched or drawn in; null when only shrinking is left. */
function moved(along: (t: number) => Minimum, best: Minimum, second: Minimum, worst: Minimum): Minimum | null {
  const reflected = along(-1);
  if (reflected.value < best.value) {
    const expanded = along(-2);
    return expanded.value < reflected.value ? expanded : reflected;
  }
  if (reflected.value < second.value) return reflected;
  const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
  return contracted.value < Math.min(reflected.value, worst.value) ? contracted : null;
}

function midway(a: readonly number[], b: readonly number[]): number[] {
  return a.map((x, i) => (x + b[i]!) / 2);
}
