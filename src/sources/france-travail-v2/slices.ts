import { FeedFailed } from "../feed.ts";
import { mustBeWhole } from "../web/index.ts";
import { PAGE, type Page, REACHABLE, type Slice } from "./search.ts";

export type AskPage = (slice: Slice, start: number) => Promise<Page>;

/** No offer is older: those of that time are long gone. */
const OLDEST = new Date("2010-01-01T00:00:00Z");
const DAY = 86_400_000;
const TIMES_ASKED_AGAIN = 2;

export const FRANCE: Slice = { departement: null, created: null };

/** Each part is checked by itself. Of a second that is read by département, those that are in none go unread. */
const SHARE_IN_PARTS = 0.7;

interface Reading {
  readonly ask: AskPage;
  readonly now: Date;
  readonly departements: readonly string[];
}

/**
 * Every offer of a slice. A query shows 3,150 offers at most: a slice that has more is halved by date of creation until each part
 * fits, and a second that still has more is read by département. An offer met twice is given once. Throws `FeedFailed` when
 * pages repeat or offers are missing.
 */
export async function* offersOf(
  feed: string,
  slice: Slice,
  reading: Reading,
  seen = new Set<string>(),
): AsyncGenerator<unknown> {
  const before = seen.size;
  const first = await reading.ask(slice, 0);
  const halved = first.total > REACHABLE ? halves(slice, first.asOf, reading.now) : [];
  if (first.total <= REACHABLE) yield* pagesOf(feed, slice, first, reading.ask, seen);
  for (const part of halved ?? byDepartement(feed, slice, reading)) yield* offersOf(feed, part, reading, seen);
  const share = first.total > REACHABLE ? SHARE_IN_PARTS : undefined;
  mustBeWhole(feed, nameOf(slice), seen.size - before, first.total, share);
}

async function* pagesOf(
  feed: string,
  slice: Slice,
  first: Page,
  ask: AskPage,
  seen: Set<string>,
): AsyncGenerator<unknown> {
  for (let start = 0, total = first.total; start < total; start += PAGE) {
    const { offers, total: stillTotal } = start === 0 ? first : await newPage(feed, slice, start, ask, seen);
    for (const offer of offers) if (isNew(offer, seen)) yield offer;
    total = Math.min(total, stillTotal);
  }
}

/** A page of which every offer was read already is asked again: the source has repeated itself. */
async function newPage(feed: string, slice: Slice, start: number, ask: AskPage, seen: ReadonlySet<string>) {
  for (let times = 0; times <= TIMES_ASKED_AGAIN; times++) {
    const page = await ask(slice, start);
    if (page.offers.length === 0 || page.offers.some((offer) => !seen.has(idOf(offer)))) return page;
  }
  throw new FeedFailed(feed, "cut", `${nameOf(slice)}: the page from offer ${start} repeats those before it.`);
}

function isNew(offer: unknown, seen: Set<string>): boolean {
  const id = idOf(offer);
  if (seen.has(id)) return false;
  seen.add(id);
  return true;
}

/** What has no id is told apart by all that it is: the mapper will refuse it, once. */
function idOf(offer: unknown): string {
  const id = typeof offer === "object" && offer !== null && "id" in offer ? offer.id : null;
  return typeof id === "string" ? id : (JSON.stringify(offer) ?? "");
}

/**
 * The two halves of its time; null when it is one second. The end of time is a day after the later of two clocks, the source's and
 * ours: one may be wrong.
 */
function halves({ departement, created }: Slice, asOf: Date | null, now: Date): Slice[] | null {
  const end = new Date(Math.max(now.getTime(), asOf?.getTime() ?? 0) + DAY);
  const { from, to } = created ?? { from: OLDEST, to: end };
  if (to.getTime() - from.getTime() < 1000) return null;
  const seconds = Math.floor((from.getTime() + to.getTime()) / 2000);
  const middle = new Date(seconds * 1000);
  return [
    { departement, created: { from, to: middle } },
    { departement, created: { from: new Date(middle.getTime() + 1000), to } },
  ];
}

function byDepartement(feed: string, { departement, created }: Slice, { departements }: Reading): Slice[] {
  if (departement === null) return departements.map((code) => ({ departement: code, created }));
  const second = created?.from.toISOString();
  throw new FeedFailed(feed, "shape", `${departement}: more than ${REACHABLE} offers of the second ${second}.`);
}

function nameOf({ departement, created }: Slice): string {
  const when = created === null ? "" : ` from ${created.from.toISOString()} to ${created.to.toISOString()}`;
  return `${departement === null ? "France" : `département ${departement}`}${when}`;
}
