import type { History } from "./history.ts";

/** Months after which a hire is taken as declared. */
const MATURE = 12;
/** Fewer hires than this say too little of delays. */
const ENOUGH = 50;

/**
 * The share of each month's hires that was declared by the start of month `origin`: 1 for old months, less for those
 * just past. Learned from the hires of mature months only, at that same moment (chain ladder of insurers: Mack 1993).
 */
export function declaredShares(history: History, origin: number): Float64Array {
  const shares = new Float64Array(origin).fill(1);
  if (!history.hasDeclarations) return shares;
  const { month, known, hires } = history.events;
  const byDelay = new Float64Array(MATURE + 1);
  let all = 0;
  for (let e = 0; e < month.length; e++) {
    if (known[e]! > origin || month[e]! > origin - MATURE) continue;
    all += hires[e]!;
    byDelay[Math.min(MATURE, known[e]! - month[e]!)]! += hires[e]!;
  }
  if (all < ENOUGH) return shares;
  let declared = 0;
  for (let delay = 1; delay <= Math.min(MATURE, origin); delay++) {
    declared += byDelay[delay]!;
    shares[origin - delay] = Math.max(declared / all, 0.02);
  }
  return shares;
}
