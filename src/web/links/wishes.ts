import type { WishPlatform } from "../../domain/index.ts";

/** The page of a wish. */
export function wishUrl(platform: WishPlatform, code: string): string {
  return `/${platform}/${encodeURIComponent(code)}`;
}

/**
 * France Travail's own list of apprenticeship offers, with the occupation and the commune filled in. "E2" is its nature of
 * contract for apprenticeship.
 */
export function franceTravailUrl(occupation: string, insee: string | null): string {
  const query = new URLSearchParams({ motsCles: occupation, natureOffre: "E2", rayon: "30", tri: "0" });
  if (insee !== null) query.set("lieux", insee);
  return `https://candidat.francetravail.fr/offres/recherche?${query}`;
}
