import { fitLine, type Line } from "../calibration/index.ts";
import { hiresBetween, type Panel } from "../history/index.ts";

/** One period tells the next one half: the other half is that nothing changed. */
const TRUST = 0.5;
const FEW_HIRES = 20;

/** Changes nothing. */
export const NO_CORRECTION: Line = [0, 1];

/**
 * How the `horizon` months from `start` departed from what had been expected of them: the logs of an intercept (the level moved)
 * and of a slope (the high came down, the low rose), half of which is believed to go on.
 */
export function correctionOf(panel: Panel, start: number, horizon: number, expected: Float64Array): Line {
  const hires = hiresBetween(panel, start, start + horizon);
  const declared = average(panel.exposure.subarray(start, start + horizon));
  const seen = Array.from({ length: panel.size }, (_, i) => i).filter((i) => panel.seenFrom[i]! < start);
  if (seen.reduce((sum, i) => sum + hires[i]!, 0) < FEW_HIRES) return NO_CORRECTION;
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
