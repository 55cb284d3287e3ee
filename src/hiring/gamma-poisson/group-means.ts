import type { Groups } from "./groups.ts";

/** Before any evidence: a hire in ten years. */
const FAINT = 1 / 120;

/**
 * Each group's mean, drawn to that of its parent as if the parent were `groupShape` hires of evidence (empirical Bayes for
 * counts: Clayton & Kaldor 1987). Totals are of the finest groups; they are added to those above on the way.
 */
export function groupMeans(
  { parent }: Groups,
  totals: { readonly hires: Float64Array; readonly exposure: Float64Array },
  groupShape: number,
  means: Float64Array,
): void {
  const hires = Float64Array.from(totals.hires);
  const exposure = Float64Array.from(totals.exposure);
  for (let g = parent.length - 1; g > 0; g--) {
    hires[parent[g]!]! += hires[g]!;
    exposure[parent[g]!]! += exposure[g]!;
  }
  means[0] = (hires[0]! + FAINT) / (exposure[0]! + 1);
  for (let g = 1; g < parent.length; g++) {
    const above = means[parent[g]!]!;
    means[g] = (groupShape + hires[g]!) / (groupShape / above + exposure[g]!);
  }
}
