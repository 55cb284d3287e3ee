import { fitLine, type Line } from "../calibration/index.ts";
import { earlier, hiresBetween, isSeen, type Panel } from "../history/index.ts";

/** One period tells the next one half: the other half is that nothing changed. */
const TRUST = 0.5;
/** Months to learn from before a period can be predicted afresh. */
const LEAST_HISTORY = 6;
const FEW_HIRES = 20;

/** Changes nothing. */
const NONE: Line = [0, 1];

/**
 * How the last period departed from what had been expected of it: the logs of an intercept (the level moved) and of a slope
 * (the high came down, the low rose), half of which is believed to go on. `expectAt` predicts from an earlier panel.
 */
export function correctionOf(panel: Panel, horizon: number, expectAt: (panel: Panel) => Float64Array): Line {
  const before = panel.months - horizon;
  if (before < LEAST_HISTORY) return NONE;
  const back = earlier(panel, before);
  const expected = expectAt(back);
  const hires = hiresBetween(panel, before, panel.months);
  const declared = average(panel.exposure.subarray(before));
  const seen = Array.from({ length: panel.size }, (_, i) => i).filter((i) => isSeen(back, i));
  if (seen.reduce((sum, i) => sum + hires[i]!, 0) < FEW_HIRES) return NONE;
  const [intercept, slope] = fitLine(
    Float64Array.from(seen, (i) => Math.log(expected[i]! * declared)),
    Float64Array.from(seen, (i) => hires[i]!),
    "log",
  );
  return [TRUST * intercept, 1 + TRUST * (slope - 1)];
}

/** What is expected once corrected. */
export function corrected(expected: number, [intercept, slope]: Line): number {
  return Math.exp(intercept + slope * Math.log(expected));
}

function average(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
