import {
  InvalidValue,
  parseSearchParams,
  type SearchAnswer,
  type WishMatch,
  type WishPlatform,
} from "../../../domain/index.ts";
import type { SearchQuery } from "../../links/index.ts";
import type { Visit } from "../../page.ts";

/** First results a list: enough to begin, few enough to read. */
const FIRST = 4;
const MOST_ROMES = 20;

/** The search that a wish leads to: its occupations, else the words of its title, around the candidate's place or the school. */
export function queryOf(platform: WishPlatform, code: string, match: WishMatch, asked: Asked): SearchQuery {
  return { ...occupationsOf(platform, code, match, asked.title), ...centreOf(match, asked.place) };
}

/** What the visitor added to the address. */
export interface Asked {
  readonly place: string | null;
  readonly title: string | null;
}

function occupationsOf(platform: WishPlatform, code: string, match: WishMatch, title: string | null): SearchQuery {
  if (match.wish !== null && match.romes.length > 0) return { wish: `${platform}:${code}` };
  if (match.romes.length > 0) return { romes: match.romes.slice(0, MOST_ROMES).join(",") };
  const words = title ?? match.wish?.title ?? null;
  return words === null ? {} : { q: words };
}

function centreOf({ place }: WishMatch, asked: string | null): SearchQuery {
  if (asked !== null) return { place: asked };
  if (place === null) return {};
  return place.insee === null ? { lat: String(place.lat), lon: String(place.lon) } : { insee: place.insee };
}

/** The first companies and offers; null when the place is refused. */
export function firstResults(query: SearchQuery, { search }: Visit): SearchAnswer | null {
  try {
    const params = parseSearchParams({ ...query, sources: "offers,companies", limit: String(FIRST) });
    return search.search({ ...params, facets: false });
  } catch (error) {
    if (error instanceof InvalidValue) return null;
    throw error;
  }
}
