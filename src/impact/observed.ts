import type { Observation } from "../domain/index.ts";

/** The last revision of each figure; those of the fictitious world only while it is in service. */
export function latestRevisions(observations: readonly Observation[], demonstration: boolean): readonly Observation[] {
  const last = new Map(observations.map((observation) => [observation.key, observation]));
  return [...last.values()].filter(({ source }) => (source === "demonstration") === demonstration);
}
