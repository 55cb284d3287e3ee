import type { Day } from "./dates.ts";

/**
 * One figure of one indicator: when, from what, and whether it was corrected. A correction is another revision with its reason; the one
 * before stays. "wishes-change 2020" was first said +52 %, then corrected to +19 %: both are shown.
 */
export interface Observation {
  /** The indicator's name in addresses. */
  readonly indicator: string;
  /** What it is the figure of: "2026-04-27 offers", "2020". */
  readonly key: string;
  /** 0 is the first. */
  readonly revision: number;
  readonly value: number;
  readonly source: string;
  readonly asOf: Day;
  /** Why it replaces the revision before; null for the first. */
  readonly reason: string | null;
}

export interface ObservationStore {
  /** Notes figures that are still being made: the same key again takes its place. One that was corrected stays as corrected. */
  noteObservations(observations: readonly Omit<Observation, "revision" | "reason">[]): Promise<void>;
  /** Adds a revision. Throws `InvalidValue` when there is nothing to correct or no reason. */
  correctObservation(observation: Omit<Observation, "revision">): Promise<Observation>;
  /** Every revision, by key then revision. */
  observations(indicator?: string): Promise<readonly Observation[]>;
}
