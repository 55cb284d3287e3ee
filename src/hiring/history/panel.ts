import { declaredShares } from "./declarations.ts";
import type { History } from "./history.ts";
import type { Traits } from "./traits.ts";

/** What was known at the start of one month, `months`: hires by establishment and month, before it only. */
export interface Panel {
  /** Establishments, those not yet seen included. */
  readonly size: number;
  /** Months known: 0 to `months` − 1. */
  readonly months: number;
  /** `monthNumber` of month 0. */
  readonly firstMonth: number;
  /** Hires, month after month: that of establishment i in month m is at m × size + i. */
  readonly counts: Uint16Array;
  /** First month in which each was seen; `months` or more: not yet. */
  readonly seenFrom: Int32Array;
  /** 1 for those first seen because they hired: that hire says nothing of how often the others do. */
  readonly seenByHire: Uint8Array;
  /** Share of each month's hires that was declared by then. */
  readonly exposure: Float64Array;
  readonly traits: Traits;
}

/** What was known at the start of month `origin`. */
export function panelAt(history: History, origin: number): Panel {
  const { events, givenFrom } = history;
  const size = history.ids.length;
  const counts = new Uint16Array(size * origin);
  const seenFrom = Int32Array.from(givenFrom);
  const seenByHire = new Uint8Array(size);
  for (let e = 0; e < events.month.length; e++) {
    const month = events.month[e]!;
    if (month >= origin || events.known[e]! > origin) continue;
    const i = events.establishment[e]!;
    counts[month * size + i]! += events.hires[e]!;
    if (month < seenFrom[i]!) {
      seenFrom[i] = month;
      seenByHire[i] = events.hires[e]! > 0 ? 1 : 0;
    }
  }
  return {
    size,
    months: origin,
    firstMonth: history.firstMonth,
    counts,
    seenFrom,
    seenByHire,
    exposure: declaredShares(history, origin),
    traits: history.traits,
  };
}

/** The first `months` of a panel that has no late declarations: what was known earlier, without a copy. */
export function earlier(panel: Panel, months: number): Panel {
  return {
    ...panel,
    months,
    counts: panel.counts.subarray(0, months * panel.size),
    exposure: panel.exposure.subarray(0, months),
  };
}

/** True once the establishment was seen before the panel's end. */
export function isSeen(panel: Panel, i: number): boolean {
  return panel.seenFrom[i]! < panel.months;
}

/** Hires of each establishment over months `from` to `to` − 1. */
export function hiresBetween(panel: Panel, from: number, to: number): Float64Array {
  const total = new Float64Array(panel.size);
  for (let month = Math.max(0, from); month < Math.min(to, panel.months); month++) {
    const start = month * panel.size;
    for (let i = 0; i < panel.size; i++) total[i]! += panel.counts[start + i]!;
  }
  return total;
}

/** What really happened in the `horizon` months from `origin`, whenever it was declared. */
export function hiresFrom(history: History, origin: number, horizon: number): Float64Array {
  const total = new Float64Array(history.ids.length);
  const { events } = history;
  for (let e = 0; e < events.month.length; e++) {
    const month = events.month[e]!;
    if (month >= origin && month < origin + horizon) total[events.establishment[e]!]! += events.hires[e]!;
  }
  return total;
}
