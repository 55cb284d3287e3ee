import { kmBetween, roundKm } from "../../lib/geometry.ts";
import { type Index, type ListIndex, type Ragged, SESSION_WIDTH } from "../index/index.ts";
import type { AskedOccupations } from "../question/index.ts";

/** Whether both have an occupation asked with this match (1 exact, 2 close); any, when none is asked. */
export function shareOccupation(
  training: ListIndex,
  trainingItem: number,
  employer: ListIndex,
  employerItem: number,
  asked: AskedOccupations | null,
  match: number,
): boolean {
  const { offsets, values } = training.occupations;
  const end = offsets[trainingItem + 1] as number;
  for (let at = offsets[trainingItem] as number; at < end; at++) {
    const occupation = values[at] as number;
    if (asked !== null && asked.matchOf[occupation] !== match) continue;
    if (holds(employer.occupations, employerItem, occupation)) return true;
  }
  return false;
}

/** A code that both carry and that says more than the older code it belongs to; −1 when there is none. */
export function sharedFiner(a: ListIndex, itemA: number, b: ListIndex, itemB: number): number {
  const { offsets, values } = a.finer;
  const end = offsets[itemA + 1] as number;
  for (let at = offsets[itemA] as number; at < end; at++) {
    if (holds(b.finer, itemB, values[at] as number)) return values[at] as number;
  }
  return -1;
}

/** Rows have a few values each: reading them all is the fastest. */
function holds({ offsets, values }: Ragged<Uint16Array>, row: number, value: number): boolean {
  const end = offsets[row + 1] as number;
  for (let at = offsets[row] as number; at < end; at++) if (values[at] === value) return true;
  return false;
}

/** Equal, or not said by one of them. 0: not said. */
export function levelsFit(a: number, b: number): boolean {
  return a === 0 || b === 0 || a === b;
}

/**
 * How the contract's start and the training's sessions go together: "apart" when both are known, none is past, and no
 * session starts within three calendar months of the contract (Code du travail L6222-12); "unknown" when one is not known or past.
 */
export function datesTogether({ trainings, offers }: Index, training: number, offer: number, today: number): Dates {
  const start = offers.start[offer] as number;
  if (start < today || (trainings.lastStart[training] as number) < today) return "unknown";
  return sessionTogether({ trainings, offers }, training, offer, today) === null ? "apart" : "together";
}

export type Dates = "together" | "apart" | "unknown";

/** The first session to come that fits the contract's start; null when none does. */
export function sessionTogether(
  { trainings, offers }: Pick<Index, "trainings" | "offers">,
  training: number,
  offer: number,
  today: number,
): number | null {
  const start = offers.start[offer] as number;
  const startPlus = offers.startPlus[offer] as number;
  const { offsets, values } = trainings.sessions;
  for (let at = offsets[training] as number; at < (offsets[training + 1] as number); at += SESSION_WIDTH) {
    const session = values[at] as number;
    if (session >= today && session <= startPlus && start <= (values[at + 1] as number)) return session;
  }
  return null;
}

/** Km between two items, as shown. */
export function kmApart(a: ListIndex, itemA: number, b: ListIndex, itemB: number): number {
  return roundKm(
    kmBetween(
      { lat: a.lat[itemA] as number, lon: a.lon[itemA] as number },
      { lat: b.lat[itemB] as number, lon: b.lon[itemB] as number },
    ),
  );
}
