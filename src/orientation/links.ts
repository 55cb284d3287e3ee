import {
  InvalidValue,
  type Orientation,
  parseCfd,
  parseInseeCode,
  parseRncpCode,
  parseUai,
  type WishMatch,
  type WishQuery,
} from "../domain/index.ts";

/** The most wishes that one call may ask about. */
export const MOST_WISHES = 5_000;

/** The fields of a wish to link, as platforms name them. */
export const LINK_FIELDS = [
  "id",
  "parcoursup",
  "affelnet",
  "cle_ministere_educatif",
  "uai",
  "cfd",
  "rncp",
  "mef",
  "code_insee",
  "code_postal",
  "title",
] as const;
export type LinkField = (typeof LINK_FIELDS)[number];

export interface LinkRequest {
  readonly id: string | null;
  readonly query: WishQuery;
}

/** Where a wish leads to, and how sure that is. The addresses are whole, to be mailed. */
export interface WishLinks {
  readonly id: string | null;
  readonly links: {
    readonly companies: string;
    readonly offers: string;
    readonly binomes: string;
    readonly page: string;
  };
  readonly match: {
    readonly rule: WishMatch["rule"];
    readonly confidence: WishMatch["confidence"];
    readonly certification: string | null;
    readonly romes: WishMatch["romes"];
    readonly training: string | null;
  };
}

/** Reads the fields of one wish; a field may be left out, null or empty. Throws `InvalidValue` naming the one that is wrong. */
export function readLinkRequest(raw: unknown): LinkRequest {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) throw new InvalidValue("wish", raw, "an object");
  const unknown = Object.keys(raw).find((name) => !(LINK_FIELDS as readonly string[]).includes(name));
  if (unknown !== undefined) throw new InvalidValue(unknown, "", `one of the known fields: ${LINK_FIELDS.join(", ")}`);
  const fields = raw as Readonly<Record<string, unknown>>;
  const text = (name: LinkField) => textOf(name, fields[name]);
  const code = <T>(name: LinkField, parse: (value: unknown, field: string) => T) => {
    const value = text(name);
    return value === null ? null : parse(value, name);
  };
  return {
    id: text("id"),
    query: {
      parcoursup: text("parcoursup"),
      affelnet: text("affelnet"),
      key: text("cle_ministere_educatif"),
      uai: code("uai", parseUai),
      cfd: code("cfd", parseCfd),
      rncp: code("rncp", parseRncpCode),
      mef: code("mef", (value, field) => matched(value, /^\d{10,11}$/, field, "a MEF code of ten or eleven digits")),
      insee: code("code_insee", parseInseeCode),
      postcode: code("code_postal", (value, field) => matched(value, /^\d{5}$/, field, "a postcode of five digits")),
      title: text("title"),
    },
  };
}

const MAX_TEXT = 500;

function textOf(field: string, value: unknown): string | null {
  if (value === undefined || value === null || value === "") return null;
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  if (typeof value !== "string" || value.length > MAX_TEXT) {
    throw new InvalidValue(field, value, `text of at most ${MAX_TEXT} characters`);
  }
  return value.trim() || null;
}

function matched(value: unknown, pattern: RegExp, field: string, expected: string): string {
  if (typeof value !== "string" || !pattern.test(value)) throw new InvalidValue(field, value, expected);
  return value;
}

/** The links of one wish. `origin`: of the site, without a slash at its end. */
export function linksOf({ id, query }: LinkRequest, orientation: Orientation, origin: string): WishLinks {
  const match = orientation.match(query);
  const at = (path: string) => `${origin}${path}`;
  const page = pageOf(query, match);
  const way = (sources: string, word: string) =>
    at(page !== null ? `${page}${page.includes("?") ? "&" : "?"}vers=${word}` : searchOf(query, match, sources));
  return {
    id,
    links: {
      companies: way("companies", "entreprises"),
      offers: way("offers", "offres"),
      binomes: way("binomes", "binomes"),
      page: at(page ?? trainingOf(match) ?? searchOf(query, match, null)),
    },
    match: {
      rule: match.rule,
      confidence: match.confidence,
      certification: match.certification?.title ?? null,
      romes: match.romes,
      training: match.training?.id ?? null,
    },
  };
}

/** The page of the wish, when its code is known, or is all that there is to go by. */
function pageOf({ parcoursup, affelnet, title, insee, postcode }: WishQuery, match: WishMatch): string | null {
  const isKnown = match.wish !== null || match.rule === "wish-code";
  if (!isKnown && match.romes.length > 0) return null;
  const path = wishPath(match, parcoursup, affelnet);
  if (path === null || isKnown) return path;
  const words = new URLSearchParams();
  if (title !== null) words.set("q", title);
  if (insee !== null || postcode !== null) words.set("place", insee ?? postcode ?? "");
  return words.size === 0 ? path : `${path}?${words}`;
}

function wishPath({ wish }: WishMatch, parcoursup: string | null, affelnet: string | null): string | null {
  if (wish !== null) return `/${wish.platform}/${encodeURIComponent(wish.code)}`;
  if (parcoursup !== null) return `/parcoursup/${encodeURIComponent(parcoursup)}`;
  return affelnet === null ? null : `/affelnet/${encodeURIComponent(affelnet)}`;
}

function trainingOf({ training }: WishMatch): string | null {
  if (training === null) return null;
  return `/formation/${encodeURIComponent(training.id)}?source=${encodeURIComponent(training.source)}`;
}

/** A search takes at most this many occupations. */
const MOST_ROMES = 20;

function searchOf({ title }: WishQuery, { romes, place }: WishMatch, sources: string | null): string {
  const query = new URLSearchParams();
  if (romes.length > 0) query.set("romes", romes.slice(0, MOST_ROMES).join(","));
  else if (title !== null) query.set("q", title.slice(0, 200));
  if (place?.insee) query.set("insee", place.insee);
  else if (place) {
    query.set("lat", String(place.lat));
    query.set("lon", String(place.lon));
  }
  if (sources !== null) query.set("sources", sources);
  return query.size === 0 ? "/recherche" : `/recherche?${query}`;
}
