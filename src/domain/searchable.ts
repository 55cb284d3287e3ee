import type { RomeCode } from "./codes.ts";
import { addDays, type Day } from "./dates.ts";
import { type HiringModel, LISTED_FROM, probabilityOf, VERY_HIGH_FROM } from "./hiring.ts";
import { type Company, type ContractType, OFFER_LIFE_DAYS } from "./items.ts";
import { departementOf, type Place } from "./place.ts";
import type { Reference } from "./reference.ts";
import type { StoredOffer } from "./store.ts";

/*
 * What a search goes by and no record says as it is. Worked out once, here, for the index in memory and for the database.
 */

/** The occupation that a code stands for in searches: the older code; the code itself when nobody knows it. */
export function searchedOccupation(rome: RomeCode, reference: Reference): RomeCode {
  return reference.canonical(rome) ?? rome;
}

/** The département of a place: of its commune, else of the nearest one; "" far from any. */
export function departementAt(place: Place, reference: Reference): string {
  const insee = place.insee ?? reference.nearestCommune(place.lat, place.lon)?.code ?? null;
  return insee === null ? "" : departementOf(insee);
}

/** The last day on which an offer is searched. */
export function lastSearchedDay({ offer, seenOn }: StoredOffer): Day {
  return offer.expiresAt ?? endOfLife(seenOn.slice(0, 10) as Day);
}

/** A generation shows its offers on few days: each is worked out once. */
const ends = new Map<Day, Day>();
const MOST_ENDS = 1_000;

function endOfLife(seenOn: Day): Day {
  const known = ends.get(seenOn);
  if (known !== undefined) return known;
  const end = addDays(seenOn, OFFER_LIFE_DAYS);
  if (ends.size < MOST_ENDS) ends.set(seenOn, end);
  return end;
}

/** Types of contract as bits; their sum says which an item has, 0 when it does not say. */
export const CONTRACT_BITS: Readonly<Record<ContractType, number>> = { apprentissage: 1, professionnalisation: 2 };

/** Offers with more openings than this are all alike. */
export const MOST_OPENINGS = 255;

/** Chances are kept in ten-thousandths, rounded down; this one and above are the band "very-high". */
export const VERY_HIGH_CHANCE = VERY_HIGH_FROM * 10_000;

/**
 * The occupations for which a company is listed, each with its chance in ten-thousandths; the best where several codes are
 * one occupation, as `occupationOf` says. Empty: it is not listed. Chances stay inside.
 */
export function listedChances<Occupation>(
  company: Company,
  model: HiringModel,
  occupationOf: (rome: RomeCode) => Occupation,
): Map<Occupation, number> {
  const best = new Map<Occupation, number>();
  for (const { rome, expectedHires } of model.chancesOf(company)) {
    const probability = probabilityOf(expectedHires);
    if (!(probability >= LISTED_FROM)) continue;
    const occupation = occupationOf(rome);
    best.set(occupation, Math.max(best.get(occupation) ?? 0, tenThousandths(probability)));
  }
  return best;
}

/** Rounded down, and never into a band above its own. */
function tenThousandths(probability: number): number {
  const rounded = Math.floor(probability * 10_000);
  return probability < VERY_HIGH_FROM ? Math.min(rounded, VERY_HIGH_CHANCE - 1) : rounded;
}
