/** What a page keeps on the device, and only there. Every browser may refuse: nothing depends on it. */

const SELECTION = "binome.selection";
const LAST_SEARCH = "binome.recherche";

export interface LastSearch {
  readonly label: string;
  /** "/recherche?…" */
  readonly url: string;
}

export const STATUSES = ["todo", "contacted", "reminded", "interview", "signed"] as const;
export type Status = (typeof STATUSES)[number];
export const KEPT_KINDS = ["training", "offer", "company", "binome"] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

/** One thing kept: an item, or the two of a binôme. */
export interface Kept {
  readonly kind: KeptKind;
  readonly title: string;
  /** School or employer, and where. */
  readonly about: string;
  /** Pages of this site: one, or two for a binôme. The first tells it from the others. */
  readonly urls: readonly string[];
  readonly status: Status;
  readonly note: string;
}

const MAX_KEPT = 200;
const MAX_TEXT = 300;
const MAX_NOTE = 4000;

export function readSelection(): Kept[] {
  return keptFrom(read(SELECTION));
}

/** False when the browser refused. */
export function saveSelection(selection: readonly Kept[]): boolean {
  return write(SELECTION, selection.slice(0, MAX_KEPT));
}

export function readLastSearch(): LastSearch | null {
  const value = read(LAST_SEARCH);
  if (!isRecord(value) || typeof value.label !== "string" || typeof value.url !== "string") return null;
  return value.url.startsWith("/recherche?") ? { label: value.label.slice(0, MAX_TEXT), url: value.url } : null;
}

export function saveLastSearch(search: LastSearch): void {
  write(LAST_SEARCH, search);
}

export function forgetAll(): void {
  for (const name of [SELECTION, LAST_SEARCH]) attempt(() => localStorage.removeItem(name), undefined);
}

/** Whatever was stored or sent, as things kept: what is not one is left out, what is too long is cut. */
export function keptFrom(value: unknown): Kept[] {
  return (Array.isArray(value) ? value : []).flatMap(keptOf).slice(0, MAX_KEPT);
}

function keptOf(value: unknown): Kept[] {
  if (!isRecord(value) || !Array.isArray(value.urls)) return [];
  const kind = KEPT_KINDS.find((one) => one === value.kind);
  const urls = value.urls.filter(isItemAddress).slice(0, 2);
  if (kind === undefined || urls.length !== (kind === "binome" ? 2 : 1)) return [];
  return [
    {
      kind,
      title: textOf(value.title, MAX_TEXT),
      about: textOf(value.about, MAX_TEXT),
      urls,
      status: STATUSES.find((one) => one === value.status) ?? "todo",
      note: textOf(value.note, MAX_NOTE),
    },
  ];
}

function isItemAddress(value: unknown): value is string {
  return typeof value === "string" && value.length < 500 && /^\/(formation|offre|entreprise)\/[^\\]+$/.test(value);
}

function textOf(value: unknown, length: number): string {
  return typeof value === "string" ? value.slice(0, length) : "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function read(name: string): unknown {
  return attempt(() => JSON.parse(localStorage.getItem(name) ?? "null"), null);
}

function write(name: string, value: unknown): boolean {
  return attempt(() => {
    localStorage.setItem(name, JSON.stringify(value));
    return true;
  }, false);
}

function attempt<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
