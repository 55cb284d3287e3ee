/** Addresses of our pages, and which addresses from outside may be followed. */
export { anchorOf, binomeAnchor } from "./anchors.ts";
export { mailLink, phoneLink, webLink } from "./contacts.ts";
export { directionsUrl } from "./directions.ts";
export { itemUrl } from "./items.ts";
export { readSearch } from "./older-links.ts";
export { readQuery, type SearchQuery, searchUrl } from "./search-query.ts";
export { RETURN_FIELD, wayBack } from "./way-back.ts";
export { franceTravailUrl, wishUrl } from "./wishes.ts";
