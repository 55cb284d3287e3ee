import type { Panel } from "../history/index.ts";
import { EMPLOYEES } from "../history/index.ts";
import type { Prediction } from "../prediction.ts";
import { linear, totalsThatFit } from "./linear.ts";
import { sectorRate } from "./sector-rate.ts";
import { lastPeriod, sameSeason, threeYears } from "./sums.ts";
import { tsb } from "./tsb.ts";

/** What an algorithm must beat to be worth its trouble. */
export const BASELINES: Readonly<Record<string, (panel: Panel, horizon: number) => Prediction>> = {
  "last-period": lastPeriod,
  "three-years": threeYears,
  "same-season": sameSeason,
  tsb,
  "sector-rate": sectorRate,
  "linear-lbb": linear,
};

/** What baselines cannot do on this panel, in sentences. */
export function baselineNotes(panel: Panel, horizon: number): string[] {
  const totals = totalsThatFit(panel.months, horizon);
  const { traits, months } = panel;
  return [
    months < 36 ? `three-years: ${months} months of history at the first origin, summed as they are.` : "",
    months < 12 ? `same-season: no whole year at the first origin, the mean so far takes its place.` : "",
    traits.names.sector.length < 2 ? "sector-rate: no sectors given, the overall rate takes their place." : "",
    totals < 7 ? `linear-lbb: ${totals} six-month totals fit at the first origin, of the seven it asks for.` : "",
    traits.size.every((band) => (EMPLOYEES[band] ?? 0) === 0) ? "linear-lbb: no headcount given." : "",
    traits.names.zone.length < 2 ? "linear-lbb: no départements given, one regression for all." : "",
  ].filter(Boolean);
}
