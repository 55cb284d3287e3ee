import type { SearchQuery } from "../links/index.ts";

const TAG = /<(a|form)(?=[\s>])((?:[^>"]|"[^"]*")*)>/g;
const ITEMS = /^\/(formation|offre|entreprise)\//;
const SEARCHES = /^\/(recherche)?(?=$|[?#])/;

/**
 * The HTML of a page of the site (Preact's own: attributes in double quotes, escaped) made to stay in the widget: searches
 * and items are opened within it and carry its settings, everything else is opened beside the host's page.
 */
export function keepInside(html: string, carried: SearchQuery): string {
  return html.replace(TAG, (_tag, name: string, attributes: string) => {
    if (name === "form") return formInside(attributes, carried);
    return `<a${attributes.replace(/ href="([^"]*)"/, (given, href: string) => linkInside(given, href, attributes, carried))}>`;
  });
}

function linkInside(given: string, href: string, attributes: string, carried: SearchQuery): string {
  if (href.startsWith("#") || attributes.includes(' target="')) return given;
  // Within the frame, a host's own policy on frames would refuse to call and show an error in place of the widget.
  if (/^(tel|mailto):/.test(href)) return `${given} target="_top"`;
  const inside = addressInside(href);
  if (inside === null) return `${given} target="_blank" rel="noopener"`;
  return ` href="${withSettings(inside, carried)}"`;
}

/** The address within the widget; null when there is none. */
function addressInside(href: string): string | null {
  if (ITEMS.test(href)) return `/widget${href}`;
  return SEARCHES.test(href) ? href.replace(SEARCHES, "/widget") : null;
}

function withSettings(address: string, carried: SearchQuery): string {
  const settings = new URLSearchParams(carried).toString().replaceAll("&", "&amp;");
  if (settings === "") return address;
  const [path = "", fragment] = address.split("#");
  return `${path}${path.includes("?") ? "&amp;" : "?"}${settings}${fragment === undefined ? "" : `#${fragment}`}`;
}

function formInside(attributes: string, carried: SearchQuery): string {
  const fields = Object.entries(carried).map(
    ([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}"/>`,
  );
  return `<form${attributes.replace(' action="/recherche"', ' action="/widget"')}>${fields.join("")}`;
}

function escaped(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
