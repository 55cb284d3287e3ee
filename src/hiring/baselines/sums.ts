import { hiresBetween, type Panel } from "../history/index.ts";
import { type Prediction, poissonPrediction } from "../prediction.ts";

/** As many hires as in the last period of the same length. */
export function lastPeriod(panel: Panel, horizon: number): Prediction {
  return poissonPrediction(rateOver(panel, horizon, horizon));
}

/** The three last years' hires, brought to the length of the period; what there is of them when there is less. */
export function threeYears(panel: Panel, horizon: number): Prediction {
  return poissonPrediction(rateOver(panel, 36, horizon));
}

/** The same months of last year; without a whole year behind, the mean so far. */
export function sameSeason(panel: Panel, horizon: number): Prediction {
  if (panel.months < 12) return poissonPrediction(rateOver(panel, panel.months, horizon));
  const from = panel.months - 12;
  const total = hiresBetween(panel, from, from + Math.min(12, horizon));
  return poissonPrediction(total.map((hires) => hires * Math.max(1, horizon / 12)));
}

/** Hires of the last `months` as a rate, times the horizon. */
function rateOver(panel: Panel, months: number, horizon: number): Float64Array {
  const window = Math.min(months, panel.months);
  return hiresBetween(panel, panel.months - window, panel.months).map((hires) => (hires * horizon) / window);
}
