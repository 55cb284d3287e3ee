import type { Panel } from "../history/index.ts";
import { isSeen } from "../history/index.ts";
import { type Prediction, poissonPrediction } from "../prediction.ts";

/** The rate of the sector over the last year, the same for all of it: the overall rate where sectors are not known. */
export function sectorRate(panel: Panel, horizon: number): Prediction {
  const sectors = panel.traits.names.sector.length;
  const hires = new Float64Array(sectors);
  const months = new Float64Array(sectors);
  const from = Math.max(0, panel.months - 12);
  for (let month = from; month < panel.months; month++) {
    for (let i = 0; i < panel.size; i++) {
      if (panel.seenFrom[i]! >= month && !(panel.seenFrom[i] === month && panel.seenByHire[i] === 0)) continue;
      hires[panel.traits.sector[i]!]! += panel.counts[month * panel.size + i]!;
      months[panel.traits.sector[i]!]!++;
    }
  }
  const overall = sum(hires) / Math.max(1, sum(months));
  const rates = hires.map((total, sector) => (months[sector]! > 0 ? total / months[sector]! : overall));
  const expected = new Float64Array(panel.size);
  for (let i = 0; i < panel.size; i++) expected[i] = isSeen(panel, i) ? rates[panel.traits.sector[i]!]! * horizon : 0;
  return poissonPrediction(expected);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
