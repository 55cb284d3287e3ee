import { setTimeout as pause } from "node:timers/promises";
import {
  addDays,
  type Clock,
  type FeedBook,
  type Offer,
  type OfferLink,
  type Store,
  today,
} from "../../domain/index.ts";
import { linkKey } from "../feeds/enrich.ts";
import { type Follow, follow } from "./follow.ts";

export interface LinksOptions {
  readonly store: Store & FeedBook;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly follow?: Follow;
  /** Milliseconds between two visits to one site. */
  readonly pauseMs?: number;
  /** Links followed at most. */
  readonly most?: number;
}

export interface LinksChecked {
  readonly followed: number;
  readonly gone: number;
  readonly unknown: number;
}

/** Links followed a day at most, and again after so many days: 250,000 offers live about a month. */
const MOST_A_DAY = 10_000;
const AGAIN_DAYS = 7;

/** One visit in two seconds to a site, eight sites at a time. */
const PAUSE_MS = 2_000;
const SITES_AT_ONCE = 8;

/**
 * Follows links of offers, and retires the offers whose page says that it is gone: they expire the day before, in a generation of
 * their own. A site that does not answer proves nothing. A link is dead until the source gives another.
 */
export async function checkLinks(options: LinksOptions): Promise<LinksChecked> {
  const { store, clock, most = MOST_A_DAY } = options;
  const day = today(clock);
  const links = (await store.linksToCheck(addDays(day, -AGAIN_DAYS), most)).filter(isPublic);
  const sites = [...Map.groupBy(links, ({ url }) => new URL(url).host).values()];
  const dead: OfferLink[] = [];
  let unknown = 0;
  const next = async (): Promise<void> => {
    for (let site = sites.pop(); site !== undefined; site = sites.pop()) {
      const found = await followSite(site, options);
      unknown += found.unknown;
      dead.push(...found.dead);
      await store.saveCheckedLinks(found.checked, day);
    }
  };
  await Promise.all(Array.from({ length: SITES_AT_ONCE }, next));
  if (dead.length > 0) await retire(dead, options);
  return { followed: links.length, gone: dead.length, unknown };
}

async function followSite(
  links: readonly OfferLink[],
  { signal, follow: go = follow, pauseMs = PAUSE_MS }: LinksOptions,
) {
  const checked: (OfferLink & { dead: boolean })[] = [];
  let unknown = 0;
  for (const [i, link] of links.entries()) {
    if (i > 0) await pause(pauseMs, undefined, { signal });
    const said = await go(link.url, signal);
    if (said === "unknown") unknown++;
    else checked.push({ ...link, dead: said === "gone" });
  }
  return { checked, unknown, dead: checked.filter(({ dead }) => dead) };
}

/** Links are what others wrote: none may lead into our own network. */
function isPublic({ url }: OfferLink): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (
    (protocol === "https:" || protocol === "http:") &&
    hostname.includes(".") &&
    !/^[\d.]+$|^\[|\.(?:local|internal|localhost)$/.test(hostname)
  );
}

async function retire(dead: readonly OfferLink[], { store, clock }: LinksOptions): Promise<void> {
  const day = today(clock);
  const eve = addDays(day, -1);
  const keys = new Set(dead.map(linkKey));
  await store.publish(async (draft) => {
    for await (const batch of draft.offers()) {
      const ended = batch.filter((offer) => keys.has(linkKey(offer)) && (offer.expiresAt ?? day) > eve);
      if (ended.length > 0)
        await draft.putOffers(
          ended.map((offer): Offer => ({ ...offer, expiresAt: eve })),
          day,
        );
    }
  }, clock.now());
}
