import type { RomeCode } from "./codes.ts";
import type { Day } from "./dates.ts";
import type { Kind } from "./items.ts";
import type { WishPlatform } from "./wishes.ts";

/**
 * The path of a visitor, in the order in which it is followed. "visit": any page; "wish": the page of a wish; "search": a search that found
 * nothing; "seen": one that showed results; "details": the page of an item; "binome": one half of a pair was opened; "contact": a phone
 * number or an address; "outgoing": a link to another site; "saved": kept in the selection.
 */
export const STEPS = ["visit", "wish", "search", "seen", "details", "binome", "contact", "outgoing", "saved"] as const;
export type Step = (typeof STEPS)[number];

/** What a step was about. */
export type StepKind = Kind | "binome" | WishPlatform;

/** One step of one visitor, as it is stored for 30 days at most. */
export interface VisitEvent {
  readonly day: Day;
  /** The same step made again within ten minutes has the same: it is counted once. Says nothing without the day's salt. */
  readonly id: string;
  /** Who, for that day only. */
  readonly visitor: string;
  /** Since midnight in Paris. */
  readonly minute: number;
  /** Who sent the visitor here; null for a step that came from a page of this site. */
  readonly source: string | null;
  readonly step: Step;
  readonly kind: StepKind | null;
  /** The feed that gave the item. */
  readonly feed: string | null;
  /** From 1, in the list it was chosen from. */
  readonly rank: number | null;
  readonly occupation: RomeCode | null;
  /** Of the place searched, or of the school of a wish. */
  readonly departement: string | null;
}

/** Why a step is not counted: the figures say how many. */
export const LOSSES = ["robot", "refused", "flood", "pressure", "store"] as const;
export type Loss = (typeof LOSSES)[number];

export interface SessionCount {
  readonly day: Day;
  readonly source: string;
  readonly sessions: number;
  /** Distinct that day. */
  readonly visitors: number;
}

/** Sessions of a source that went at least once through a step. */
export interface StepCount {
  readonly day: Day;
  readonly source: string;
  readonly step: Step;
  readonly sessions: number;
}

/** How often something was done with the items of a feed, by the rank they were chosen at (20: from 11 to 20; 100: beyond). */
export interface PathCount {
  readonly day: Day;
  readonly step: Step;
  readonly kind: StepKind;
  readonly feed: string | null;
  readonly rank: number | null;
  readonly events: number;
}

/** Sessions that opened the page of a wish, and those of them that then went through each step. */
export interface WishPathCount {
  readonly day: Day;
  readonly platform: WishPlatform;
  /** Of the school. */
  readonly departement: string | null;
  readonly step: Step;
  readonly sessions: number;
}

/** Visitors, day by day, who searched an occupation, a département or both in one week: never under ten. */
export interface SearchedCount {
  /** Its Monday. */
  readonly week: Day;
  readonly occupation: RomeCode | null;
  readonly departement: string | null;
  readonly visitors: number;
}

export interface LossCount {
  readonly day: Day;
  readonly reason: Loss;
  readonly events: number;
}

/** All that is kept of a day once its events are gone. */
export interface DayCounts {
  readonly sessions: readonly SessionCount[];
  readonly steps: readonly StepCount[];
  readonly paths: readonly PathCount[];
  readonly wishPaths: readonly WishPathCount[];
}

export interface Period {
  readonly from: Day;
  /** Inclusive. */
  readonly to: Day;
}

/** What a run of the retention took away. */
export interface Forgotten {
  readonly events: number;
  readonly salts: number;
}

/** Where visits are kept. Two replicas may write at once: the same event twice is one. */
export interface VisitStore {
  /** The salt of that day, the same on every replica; those of earlier days are destroyed. */
  saltOf(day: Day): Promise<string>;
  /** Gives how many were new. */
  putVisits(events: readonly VisitEvent[]): Promise<number>;
  addLosses(losses: readonly LossCount[]): Promise<void>;
  /**
   * Counts a day again from its events, which come by visitor then minute, in pages that never split a visitor. One replica at a time;
   * the counts before are replaced in the same transaction. Does nothing where no event is left.
   */
  countDay(day: Day, count: (pages: AsyncIterable<readonly VisitEvent[]>) => Promise<DayCounts>): Promise<boolean>;
  /** Counts what was searched in the week that starts on `week`, from the events that are left. */
  countSearches(week: Day): Promise<void>;
  /** Deletes the events before `day`, and every salt but its own. */
  forgetVisits(before: Day, today: Day): Promise<Forgotten>;
  sessionCounts(period: Period): Promise<readonly SessionCount[]>;
  stepCounts(period: Period): Promise<readonly StepCount[]>;
  pathCounts(period: Period): Promise<readonly PathCount[]>;
  wishPathCounts(period: Period): Promise<readonly WishPathCount[]>;
  searchedCounts(period: Period): Promise<readonly SearchedCount[]>;
  lossCounts(period: Period): Promise<readonly LossCount[]>;
}
