import { perfectCalibration } from "../../src/hiring/backtest/bootstrap.ts";
import { type Scored, Scores } from "../../src/hiring/backtest/metrics.ts";

/** Predictions at one origin, each establishment in its stratum. */
export interface Scene extends Scored {
  readonly origin: number;
  readonly stratum: Int8Array;
}

const RESAMPLES = 200;

/**
 * How much of the calibration error is a level that moved all at once: the error of these predictions, of the same once
 * somebody told the share that hired in the period, and of the same once somebody told it stratum by stratum. One line an
 * origin, then the means and where a perfect model's would lie.
 */
export function levelsKnown(scenes: readonly Scene[]): string[] {
  const told: readonly ((scene: Scene) => Scene)[] = [
    (scene) => scene,
    (scene) => withLevel(scene, () => 0),
    (scene) => withLevel(scene, (i) => scene.stratum[i]!),
  ];
  const versions = told.map((tell) => scenes.map(tell));
  const errors = versions.map((version) => version.map((scene) => new Scores(scene).metrics().ece ?? 0));
  const lines = scenes.map(({ origin, probability, actual }, k) => {
    const hired = average(actual.map((hires) => (hires > 0 ? 1 : 0)));
    const shown = errors.map((of) => of[k]!.toFixed(3)).join(" ");
    return `${origin}: said ${average(probability).toFixed(3)}, happened ${hired.toFixed(3)}; error ${shown}`;
  });
  const bands = versions.map((version) => perfectCalibration(version, RESAMPLES) ?? [0, 0]);
  const means = errors.map((of, v) => `${average(of).toFixed(3)} (${bands[v]!.map((x) => x.toFixed(3)).join(" to ")})`);
  return [...lines, `mean error ${means.join(", ")}`];
}

/** The same chances, each set of them moved in log-odds until it says what happened to it. */
function withLevel(scene: Scene, setOf: (i: number) => number): Scene {
  const members = new Map<number, number[]>();
  for (let i = 0; i < scene.actual.length; i++) {
    const of = members.get(setOf(i)) ?? [];
    members.set(setOf(i), of);
    of.push(i);
  }
  const probability = scene.probability.slice();
  for (const of of members.values()) {
    const hired = average(of.map((i) => (scene.actual[i]! > 0 ? 1 : 0)));
    const shift = shiftTo(
      of.map((i) => scene.probability[i]!),
      hired,
    );
    for (const i of of) probability[i] = moved(scene.probability[i]!, shift);
  }
  return { ...scene, probability };
}

/** By bisection: the mean grows with the shift. */
function shiftTo(chances: readonly number[], mean: number): number {
  let [low, high] = [-10, 10];
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    if (average(chances.map((chance) => moved(chance, middle))) < mean) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function moved(chance: number, shift: number): number {
  return 1 / (1 + ((1 - chance) / chance) * Math.exp(-shift));
}

function average(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}
