import { LISTED_FROM } from "../../domain/index.ts";
import type { Result } from "../backtest/index.ts";
import { hiresBetween, isSeen, type Panel } from "../history/index.ts";
import type { Prediction } from "../prediction.ts";

/** One condition that a model must meet to be published. */
export interface Gate {
  readonly name: "calibration" | "bias" | "ranking" | "drift" | "coverage";
  readonly passed: boolean;
  /** What was measured and what was expected, in a sentence. */
  readonly says: string;
}

const MOST_ECE = 0.05;
const BIAS = [0.8, 1.25] as const;
const LEAST_AUC = 0.6;

/** What a trained model must show on the last period, which it had not seen. */
export function gatesOfBacktest({ metrics: { ece, bias, auc }, interval }: Result): Gate[] {
  const limit = Math.max(MOST_ECE, interval.ecePerfect?.[1] ?? 0);
  return [
    gate(
      "calibration",
      ece !== null && ece <= limit,
      `calibration error ${shown(ece)}, expected ${shown(limit)} at most`,
    ),
    gate(
      "bias",
      bias !== null && bias >= BIAS[0] && bias <= BIAS[1],
      `${shown(bias)} hires predicted for one that happened, expected ${BIAS[0]} to ${BIAS[1]}`,
    ),
    gate("ranking", auc !== null && auc >= LEAST_AUC, `AUC ${shown(auc)}, expected ${LEAST_AUC} at least`),
  ];
}

/** Hires expected over those of the same months last year. */
const DRIFT = [0.5, 2] as const;
/** Départements with fewer establishments than this may well list nobody. */
const ENOUGH = 50;
const LEAST_COVERED = 0.9;

/** What predictions about to be published must show. */
export function gatesOfPredictions(panel: Panel, { expected, probability }: Prediction, horizon: number): Gate[] {
  const lastYear = hiresBetween(panel, panel.months - 12, panel.months - 12 + Math.min(12, horizon));
  let [sum, before] = [0, 0];
  for (let i = 0; i < panel.size; i++) {
    if (!isSeen(panel, i)) continue;
    sum += expected[i]!;
    before += lastYear[i]!;
  }
  const drift = before > 0 ? sum / before : null;
  const { covered, departements } = coverageOf(panel, probability);
  return [
    gate(
      "drift",
      drift === null || (drift >= DRIFT[0] && drift <= DRIFT[1]),
      `${shown(drift)} hires expected for one in the same months last year, expected ${DRIFT[0]} to ${DRIFT[1]}`,
    ),
    gate(
      "coverage",
      departements === 0 || covered / departements >= LEAST_COVERED,
      `${covered} of ${departements} départements with ${ENOUGH} establishments or more have one that may be listed, expected ${100 * LEAST_COVERED} %`,
    ),
  ];
}

function coverageOf({ traits, size }: Panel, probability: Float64Array): { covered: number; departements: number } {
  const zones = traits.names.zone.map(() => ({ size: 0, listed: 0 }));
  for (let i = 0; i < size; i++) {
    const zone = zones[traits.zone[i]!]!;
    zone.size++;
    if (probability[i]! >= LISTED_FROM) zone.listed++;
  }
  const large = zones.slice(1).filter((zone) => zone.size >= ENOUGH);
  return { covered: large.filter(({ listed }) => listed > 0).length, departements: large.length };
}

function gate(name: Gate["name"], passed: boolean, says: string): Gate {
  return { name, passed, says };
}

function shown(value: number | null): string {
  return value === null ? "unknown" : value.toFixed(3);
}
