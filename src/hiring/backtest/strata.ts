import { hiresBetween, isSeen, type Panel } from "../history/index.ts";

/** All; hired in the last twelve months; hired before only; never hired. */
export const STRATA = ["all", "active", "dormant", "never"] as const;
export type Stratum = (typeof STRATA)[number];

const RECENT = 12;

/** Positions of the establishments seen before the panel's end, by stratum. */
export function strataOf(panel: Panel): Record<Stratum, Int32Array> {
  const recent = hiresBetween(panel, panel.months - RECENT, panel.months);
  const ever = hiresBetween(panel, 0, panel.months);
  const members: Record<Stratum, number[]> = { all: [], active: [], dormant: [], never: [] };
  for (let i = 0; i < panel.size; i++) {
    if (!isSeen(panel, i)) continue;
    members.all.push(i);
    members[recent[i]! > 0 ? "active" : ever[i]! > 0 ? "dormant" : "never"].push(i);
  }
  return {
    all: Int32Array.from(members.all),
    active: Int32Array.from(members.active),
    dormant: Int32Array.from(members.dormant),
    never: Int32Array.from(members.never),
  };
}
