import type { Kind } from "../../domain/index.ts";

const FOLDERS: Readonly<Record<string, Kind>> = { formation: "training", offre: "offer", entreprise: "company" };

/** The item that an address of this site is the page of, on the site or within the widget. */
export interface AddressedItem {
  readonly kind: Kind;
  readonly id: string;
  /** As the address says it: to be checked before it is believed. */
  readonly source: string | undefined;
  /** The same whatever else the address carries. */
  readonly what: string;
}

export function itemOf(pathname: string, search: string): AddressedItem | null {
  const [, folder = "", encoded = ""] = /^(?:\/widget)?\/(formation|offre|entreprise)\/(.+)$/.exec(pathname) ?? [];
  const kind = FOLDERS[folder];
  if (kind === undefined) return null;
  const source = new URLSearchParams(search).get("source") ?? undefined;
  return { kind, id: decoded(encoded), source, what: `/${folder}/${encoded}?${source ?? ""}` };
}

/** The kind and feed of the item that a page of the site shows. The page was found: its source is one that exists. */
export function itemAt(pathname: string, search: string) {
  const item = itemOf(pathname, search);
  if (item === null) return null;
  return { kind: item.kind, feed: item.kind === "company" ? null : (item.source ?? null), what: item.what };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
