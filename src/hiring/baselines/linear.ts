import { EMPLOYEES, hiresBetween, type Panel } from "../history/index.ts";
import { type Prediction, poissonPrediction } from "../prediction.ts";

const TOTALS = 7;
const PERIOD = 6;
/** A département with fewer establishments than this is learned with all the others. */
const ENOUGH = 200;

/** How many six-month totals fit in a history, one period being kept to learn from. */
export function totalsThatFit(months: number, horizon: number): number {
  return Math.max(0, Math.min(TOTALS, Math.floor((months - horizon) / PERIOD)));
}

/**
 * The linear regression that La bonne boîte used: hires of the next period upon the totals of the seven six-month periods
 * before and the headcount, by least squares, one a département. On a shorter history, upon as many totals as fit.
 */
export function linear(panel: Panel, horizon: number): Prediction {
  const totals = totalsThatFit(panel.months, horizon);
  const learned = featuresAt(panel, panel.months - horizon, totals);
  const target = hiresBetween(panel, panel.months - horizon, panel.months);
  const asked = featuresAt(panel, panel.months, totals);
  const expected = new Float64Array(panel.size);
  for (const members of departements(panel)) {
    const known = members.filter((i) => panel.seenFrom[i]! < panel.months - horizon);
    const weights = leastSquares(
      known.map((i) => rowOf(learned, i)),
      known.map((i) => target[i]!),
    );
    for (const i of members) expected[i] = dot(weights, rowOf(asked, i));
  }
  return poissonPrediction(expected);
}

function departements({ size, traits, seenFrom, months }: Panel): number[][] {
  const byZone = new Map<number, number[]>();
  for (let i = 0; i < size; i++) {
    if (seenFrom[i]! >= months) continue;
    const members = byZone.get(traits.zone[i]!) ?? [];
    byZone.set(traits.zone[i]!, members);
    members.push(i);
  }
  const large = [...byZone.values()].filter((members) => members.length >= ENOUGH);
  const rest = [...byZone.values()].filter((members) => members.length < ENOUGH).flat();
  return rest.length > 0 ? [...large, rest] : large;
}

/** A constant, the headcount, then the totals, newest first. */
function featuresAt(panel: Panel, end: number, totals: number): Float64Array[] {
  const constant = new Float64Array(panel.size).fill(1);
  const headcount = Float64Array.from(panel.traits.size, (band) => EMPLOYEES[band] ?? 0);
  const sums = Array.from({ length: totals }, (_, k) => hiresBetween(panel, end - (k + 1) * PERIOD, end - k * PERIOD));
  return [constant, headcount, ...sums];
}

function rowOf(columns: readonly Float64Array[], i: number): number[] {
  return columns.map((column) => column[i]!);
}

/** Normal equations with a ridge too small to matter, solved by elimination. */
function leastSquares(rows: readonly number[][], target: readonly number[]): number[] {
  const width = rows[0]?.length ?? 1;
  const system = Array.from({ length: width }, () => new Array<number>(width + 1).fill(0));
  for (const [r, row] of rows.entries()) {
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) system[a]![b]! += row[a]! * row[b]!;
      system[a]![width]! += row[a]! * target[r]!;
    }
  }
  for (let a = 0; a < width; a++) system[a]![a]! += 1e-6 * (1 + system[a]![a]!);
  return solve(system);
}

/** Gauss's elimination of a symmetric positive system, its right-hand side as last column. */
function solve(system: number[][]): number[] {
  const width = system.length;
  for (let a = 0; a < width; a++) {
    for (let b = a + 1; b < width; b++) {
      const factor = system[b]![a]! / system[a]![a]!;
      for (let c = a; c <= width; c++) system[b]![c]! -= factor * system[a]![c]!;
    }
  }
  const solution = new Array<number>(width).fill(0);
  for (let a = width - 1; a >= 0; a--) {
    const rest = system[a]!.slice(a + 1, width).reduce((sum, value, k) => sum + value * solution[a + 1 + k]!, 0);
    solution[a] = (system[a]![width]! - rest) / system[a]![a]!;
  }
  return solution;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
