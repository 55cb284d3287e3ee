/** The parameter that carries the results a visitor comes from. */
export const RETURN_FIELD = "retour";

const NOWHERE = "http://binome.invalid";
const MAX_LENGTH = 2000;

export function withReturn(url: string, back: string): string {
  return `${url}${url.includes("?") ? "&" : "?"}${RETURN_FIELD}=${encodeURIComponent(back)}`;
}

/** The results to return to, if `value` names a search of this site; null for another site, another page or anything else. */
export function wayBack(value: unknown): string | null {
  if (typeof value !== "string" || value.length > MAX_LENGTH || !URL.canParse(value, NOWHERE)) return null;
  const url = new URL(value, NOWHERE);
  if (url.origin !== NOWHERE || url.pathname !== "/recherche") return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
