import { nelderMead } from "../../lib/nelder-mead.ts";
import { seededRandom } from "../../lib/random.ts";
import type { Panel } from "../history/index.ts";
import { filter } from "./filter.ts";
import type { Groups } from "./groups.ts";
import { fromFree, type Parameters, START, toFree } from "./parameters.ts";
import { fitSeason } from "./season.ts";

/** Establishments that are enough to fit four numbers and a season. */
const SAMPLE = 4_000;
const SEED = 1_972;
const CALLS = [70, 40];

/** Fits the parameters by maximum likelihood of the one-step predictions, and the season, in turn, twice. */
export function fitParameters(panel: Panel, groups: Groups): Parameters {
  const sample = sampled(panel, groups);
  const hasGroups = groups.parent.length > 1;
  let parameters = START;
  for (const maxCalls of CALLS) {
    const base = parameters;
    const run = (parameters: Parameters) => filter(sample.panel, sample.groups, parameters);
    const cost = (free: readonly number[]) => -run(fromFree(free, base)).logLikelihood;
    const { at } = nelderMead(cost, toFree(base, hasGroups), { step: 0.7, maxCalls, tolerance: 1e-6 });
    parameters = fromFree(at, base);
    const season = fitSeason(panel, run(parameters), parameters.season);
    parameters = { ...parameters, season };
  }
  return { ...parameters, levelDiscount: levelDiscountOf(sample.panel, sample.groups, parameters) };
}

const LEVEL_DISCOUNTS = [0.5, 0.7, 0.85, 0.95];

/** How fast the levels of situations are forgotten, by the same likelihood: at once where seasons leave much unsaid, slowly elsewhere. */
function levelDiscountOf(panel: Panel, groups: Groups, parameters: Parameters): number {
  const likelihoods = LEVEL_DISCOUNTS.map((levelDiscount) => {
    const { logLikelihood } = filter(panel, groups, { ...parameters, levelDiscount });
    return { levelDiscount, logLikelihood };
  });
  return likelihoods.reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a)).levelDiscount;
}

/** The same panel with fewer establishments, chosen by a fixed seed. */
function sampled(panel: Panel, groups: Groups): { panel: Panel; groups: Groups } {
  if (panel.size <= SAMPLE) return { panel, groups };
  const random = seededRandom(SEED);
  const kept: number[] = [];
  for (let i = 0; i < panel.size; i++) if (random() < SAMPLE / panel.size) kept.push(i);
  const counts = new Uint16Array(kept.length * panel.months);
  for (let month = 0, at = 0; month < panel.months; month++) {
    for (const i of kept) counts[at++] = panel.counts[month * panel.size + i]!;
  }
  const seenFrom = Int32Array.from(kept, (i) => panel.seenFrom[i]!);
  const seenByHire = Uint8Array.from(kept, (i) => panel.seenByHire[i]!);
  const of = Int32Array.from(kept, (i) => groups.of[i]!);
  return { panel: { ...panel, size: kept.length, counts, seenFrom, seenByHire }, groups: { ...groups, of } };
}
