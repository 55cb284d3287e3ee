import {
  InvalidValue,
  type Kind,
  type ListedBinome,
  type ListedCompany,
  type ListedOffer,
  type ListedTraining,
  type ListName,
  parseSearchParams,
  type SearchAnswer,
} from "../../../domain/index.ts";
import { RETURN_FIELD, readQuery, type SearchQuery, wayBack } from "../../links/index.ts";
import type { Visit } from "../../page.ts";
import { tradeOf } from "../nearby.ts";

export type AnyItem = ListedTraining | ListedOffer | ListedCompany;

export const LISTS: Readonly<Record<Kind, ListName>> = {
  training: "trainings",
  offer: "offers",
  company: "companies",
};

const RADIUS_KM = "30";
const SIMILAR = 3;
/** Pairs looked at to find those of one item: variety keeps each item to a few of them. */
const PAIRS = "100";
const PAIRS_SHOWN = 2;
const LONGEST_LIST = "100";

/** Items of the same kind and occupations, nearest first, without the item itself. */
export function similarTo(item: AnyItem, visit: Visit): readonly AnyItem[] {
  const list = LISTS[item.kind];
  const answer = searchNear(item, visit, { sources: list, sort: "distance", limit: String(SIMILAR + 1) });
  return itemsOf(answer, list)
    .filter((other) => !isSame(other, item))
    .slice(0, SIMILAR);
}

/** The best pairs around an item that hold it. */
export function binomesWith(item: AnyItem, visit: Visit): readonly ListedBinome[] {
  const found = searchNear(item, visit, { sources: "binomes", limit: PAIRS })?.binomes?.items ?? [];
  return found
    .filter(({ training, employer }) => isSame(training, item) || isSame(employer, item))
    .slice(0, PAIRS_SHOWN);
}

export interface Neighbours {
  readonly previous: AnyItem | null;
  readonly next: AnyItem | null;
}

/** What comes before and after an item in the results it was opened from; null where they do not hold it. */
export function neighboursOf(item: AnyItem, back: string | null, visit: Visit): Neighbours | null {
  if (back === null) return null;
  const list = LISTS[item.kind];
  const query = Object.fromEntries(new URL(back, "http://binome.invalid").searchParams);
  const items = itemsOf(searched(visit, { ...query, sources: list, limit: LONGEST_LIST }), list);
  const at = items.findIndex((other) => isSame(other, item));
  return at < 0 ? null : { previous: items[at - 1] ?? null, next: items[at + 1] ?? null };
}

function searchNear(item: AnyItem, visit: Visit, more: SearchQuery): SearchAnswer | null {
  const trade = tradeOf(item, wayBack(visit.query[RETURN_FIELD]));
  if (Object.keys(trade).length === 0) return null;
  const { lat, lon } = item.place;
  return searched(visit, { ...trade, lat: lat.toFixed(5), lon: lon.toFixed(5), radius: RADIUS_KM, ...more });
}

/** Null when the address one comes from is not that of a search that can be made. */
function searched(visit: Visit, query: SearchQuery): SearchAnswer | null {
  try {
    return visit.search.search({ ...parseSearchParams(readQuery(query)), facets: false });
  } catch (error) {
    if (error instanceof InvalidValue) return null;
    throw error;
  }
}

function itemsOf(answer: SearchAnswer | null, list: ListName): readonly AnyItem[] {
  return answer?.[list]?.items ?? [];
}

function isSame(a: AnyItem, b: AnyItem): boolean {
  return a.kind === b.kind && a.id === b.id && a.source === b.source;
}
