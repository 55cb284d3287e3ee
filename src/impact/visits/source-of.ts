/** What an arrival says of who sent it. */
export interface Arrival {
  /** The `Referer` header; null when there is none. */
  readonly referer: string | null;
  /** Where this site is, without its port: "binome.example". */
  readonly host: string;
  /** From "/", with its query. */
  readonly url: string;
  /** The name of the API key that came with it; null without one. */
  readonly client: string | null;
}

/**
 * Who sent the visitor: "parcoursup", "affelnet", "widget:<caller or host>", "api:<name of the key>", "api", "campaign:<name>", "search:<engine>",
 * "site:<host>", "direct". Null for a page opened from another page of this site. What an address says of itself (a caller, a campaign)
 * comes before the page it was opened from.
 */
export function sourceOf(arrival: Arrival): string | null {
  const { pathname, searchParams } = new URL(arrival.url, "http://site.invalid");
  const from = hostOf(arrival.referer);
  const said = first(searchParams, CALLERS);
  if (pathname.startsWith("/api/")) return apiSource(arrival.client, said);
  if (from === arrival.host) return null;
  if (pathname === "/widget" || pathname.startsWith("/widget/")) return named("widget", said ?? from);
  const campaign = first(searchParams, CAMPAIGNS);
  if (campaign !== null)
    return PLATFORMS.find((platform) => campaign.toLowerCase() === platform) ?? named("campaign", campaign);
  const platform = from === null ? null : platformAt(from);
  if (platform !== null) return platform;
  const engine = from === null ? null : engineAt(from);
  if (engine !== null) return `search:${engine}`;
  // Older links of partners carry who they are.
  if (said !== null) return named("widget", said);
  const wish = PLATFORMS.find(
    (one) => pathname.startsWith(`/${one}/`) || searchParams.get("wish")?.startsWith(`${one}:`),
  );
  // The addresses of wishes are published on the platforms, whose mails and PDF files say nothing of where one comes from.
  if (wish !== undefined && from === null) return wish;
  return from === null ? "direct" : named("site", from.replace(/^www\./, ""));
}

const PLATFORMS = ["parcoursup", "affelnet"] as const;
const CALLERS = ["caller"];
const CAMPAIGNS = ["utm_source", "mtm_source", "pk_source", "utm_campaign", "mtm_campaign", "pk_campaign"];

/** Names by which search engines are known in their hosts: "www.google.fr", "search.brave.com". */
const ENGINES: readonly (readonly [name: string, host: RegExp])[] = [
  ["google", /(^|\.)google\.[a-z.]{2,6}$/],
  ["bing", /(^|\.)bing\.com$/],
  ["duckduckgo", /(^|\.)duckduckgo\.com$/],
  ["qwant", /(^|\.)qwant\.com$/],
  ["ecosia", /(^|\.)ecosia\.org$/],
  ["yahoo", /(^|\.)search\.yahoo\.com$/],
  ["brave", /^search\.brave\.com$/],
  ["startpage", /(^|\.)startpage\.com$/],
  ["lilo", /(^|\.)lilo\.org$/],
  ["yandex", /(^|\.)yandex\.[a-z]{2,3}$/],
];

function platformAt(host: string): string | null {
  if (/(^|\.)parcoursup\.(fr|gouv\.fr)$/.test(host)) return "parcoursup";
  return /(^|\.)affelnet|affectation3e|(^|\.)teleservices\.education\.gouv\.fr$/.test(host) ? "affelnet" : null;
}

function engineAt(host: string): string | null {
  return ENGINES.find(([, pattern]) => pattern.test(host))?.[0] ?? null;
}

function apiSource(client: string | null, said: string | null): string {
  if (client !== null) return named("api", client);
  return said === null ? "api" : named("api", said);
}

/** Names may be anything, a person's address included: only what looks like the name of a site or of a campaign is kept. */
function named(category: string, name: string | null): string {
  if (name === null) return category;
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .trim()
    .replace(/[\s_]+/g, "-");
  const kept = /^[a-z0-9][a-z0-9.-]{0,39}$/.test(plain) && !/\d{6}/.test(plain);
  return `${category}:${kept ? plain : "autre"}`;
}

function first(params: URLSearchParams, names: readonly string[]): string | null {
  for (const name of names) {
    const value = params.get(name)?.trim();
    if (value) return value;
  }
  return null;
}

function hostOf(referer: string | null): string | null {
  if (referer === null) return null;
  try {
    return new URL(referer).hostname.toLowerCase() || null;
  } catch {
    return null;
  }
}
