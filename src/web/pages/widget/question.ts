import {
  DEFAULT_LIMIT,
  InvalidValue,
  NO_WISH_QUERY,
  parseSearchParams,
  type SearchParams,
  type SourceName,
  type WidgetSettings,
  type WidgetVariant,
  type WishMatch,
} from "../../../domain/index.ts";
import type { SearchQuery } from "../../links/index.ts";
import type { Visit } from "../../page.ts";

export interface Question {
  /** The search as links carry it on. */
  readonly query: SearchQuery;
  readonly params: SearchParams;
  /** What is known of the wish shown; null in the other variants. */
  readonly wish: WishMatch | null;
}

/** Cards a list: few enough to sit in somebody else's page. */
const LIMITS: Record<WidgetVariant, number> = { search: 8, list: 5, wish: 5, count: 1 };

const SHOWN: Partial<Record<WidgetVariant, readonly SourceName[]>> = {
  wish: ["offers", "companies"],
  count: ["companies"],
};

/** What a variant searches for: the visitor's question within what the host shows. Throws `InvalidValue`. */
export function ask(visit: Visit, given: SearchQuery, settings: WidgetSettings): Question {
  const wish = settings.variant === "wish" ? matchOf(visit, given.wish) : null;
  const query = { ...placeOf(given, wish), ...given };
  const { sources } = parseSearchParams({ sources: "binomes,trainings,offers,companies", ...query });
  const shown = settings.shown ?? SHOWN[settings.variant] ?? sources;
  const both = sources.filter((source) => shown.includes(source));
  const listed = both.length === 0 ? shown : both;
  const limit = settings.variant === "search" && listed.length === 1 ? DEFAULT_LIMIT : LIMITS[settings.variant];
  return { query, wish, params: parseSearchParams({ limit: String(limit), ...query, sources: listed.join(",") }) };
}

function matchOf(visit: Visit, wish: string | undefined): WishMatch | null {
  if (wish === undefined) throw new InvalidValue("wish", "", "the wish to show");
  const [platform, code = ""] = wish.split(/:(.*)/s);
  if (platform !== "parcoursup" && platform !== "affelnet") return null;
  return visit.deps.orientation?.()?.match({ ...NO_WISH_QUERY, [platform]: code }) ?? null;
}

/** Around the school of the wish, unless the host says where. */
function placeOf(given: SearchQuery, wish: WishMatch | null): SearchQuery {
  const said = ["place", "insee", "lat", "lon"].some((name) => given[name] !== undefined);
  if (said || !wish?.place) return {};
  const { insee, lat, lon } = wish.place;
  return insee === null ? { lat: String(lat), lon: String(lon) } : { insee };
}
