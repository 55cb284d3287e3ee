import { addDays, type Day, type FeedBook, type Offer, type Reference } from "../../domain/index.ts";
import { createTitleReader, levelNamedIn } from "../../search/index.ts";
import { isSchoolAd, type KnownSchools } from "../school-ads.ts";

/** What makes an offer fuller than its source gave it. */
export type Enrichment = (offer: Offer) => Offer;

/** Below it an occupation read from a title is wrong too often: the offer is kept, found by its words, and paired with nothing. */
const SURE_ENOUGH = 0.6;

/**
 * The occupation of an offer that has none, from its title and text; its level, from the diploma that its title names; whether it
 * is a course that a school posts as a job; and its end, when its link leads nowhere any more.
 */
export function enrichment(reference: () => Reference, schools: KnownSchools, dead: DeadLinks): Enrichment {
  let reader: ReturnType<typeof createTitleReader> | undefined;
  const read = (offer: Offer) => {
    reader ??= createTitleReader(reference());
    return reader.read(offer.title, offer.description)[0];
  };
  return (offer) => ({
    ...offer,
    ...(offer.romes.length === 0 ? occupationOf(read(offer)) : {}),
    level: offer.level ?? levelNamedIn(offer.title),
    ...(offer.trainingIncluded || isSchoolAd(offer, schools) ? { trainingIncluded: true as const } : {}),
    expiresAt: endOf(offer, dead),
  });
}

function occupationOf(read: ReturnType<ReturnType<typeof createTitleReader>["read"]>[number] | undefined) {
  if (read === undefined || read.confidence < SURE_ENOUGH) return {};
  return { romes: [read.rome], occupationConfidence: read.confidence };
}

/** The day on which the link of an offer was found dead, by source, id and address. */
export type DeadLinks = ReadonlyMap<string, Day>;

export async function deadLinksOf(book: FeedBook): Promise<DeadLinks> {
  return new Map((await book.deadLinks()).map((link) => [linkKey(link), link.since]));
}

export function linkKey({
  source,
  id,
  url,
}: {
  readonly source: string;
  readonly id: string;
  readonly url: string | null;
}): string {
  return `${source}\t${id}\t${url}`;
}

/** The last day of an offer: the one it says, or the eve of the day when its link was found dead. */
function endOf(offer: Offer, dead: DeadLinks): Day | null {
  const since = dead.size === 0 ? undefined : dead.get(linkKey(offer));
  if (since === undefined) return offer.expiresAt;
  const eve = addDays(since, -1);
  return offer.expiresAt !== null && offer.expiresAt < eve ? offer.expiresAt : eve;
}
