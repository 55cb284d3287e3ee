import type { Kysely } from "kysely";
import type { ObservationStore, VisitStore } from "../domain/index.ts";
import { countDay, countSearches, readCounts, readSearched } from "./impact-counts.ts";
import { correctObservation, noteObservations, readObservations } from "./impact-observations.ts";
import { addLosses, forgetVisits, putVisits, saltOf } from "./impact-visits.ts";
import type { Tables } from "./schema.ts";

type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** What is measured, over a database; `inTurn` as the backend's. */
export function createImpactStore(db: Kysely<Tables>, inTurn: InTurn): VisitStore & ObservationStore {
  const within = <T>(work: (tx: Kysely<Tables>) => Promise<T>) => inTurn(() => db.transaction().execute(work));
  return {
    saltOf: (day) => within((tx) => saltOf(tx, day)),
    putVisits: (events) => inTurn(() => putVisits(db, events)),
    addLosses: (losses) => within((tx) => addLosses(tx, losses)),
    countDay: (day, count) => within((tx) => countDay(tx, day, count)),
    countSearches: (week) => within((tx) => countSearches(tx, week)),
    forgetVisits: (before, today) => within((tx) => forgetVisits(tx, before, today)),
    sessionCounts: (period) => inTurn(() => readCounts.sessions(db, period)),
    stepCounts: (period) => inTurn(() => readCounts.steps(db, period)),
    pathCounts: (period) => inTurn(() => readCounts.paths(db, period)),
    wishPathCounts: (period) => inTurn(() => readCounts.wishPaths(db, period)),
    searchedCounts: (period) => inTurn(() => readSearched(db, period)),
    lossCounts: (period) => inTurn(() => readCounts.losses(db, period)),
    noteObservations: (observations) => within((tx) => noteObservations(tx, observations)),
    correctObservation: (observation) => within((tx) => correctObservation(tx, observation)),
    observations: (indicator) => inTurn(() => readObservations(db, indicator)),
  };
}
