import { apiAlternanceFeed } from "./api-alternance/feed.ts";
import { addressed } from "./ban/index.ts";
import { catalogueFeed } from "./catalogue-api/feed.ts";
import { certificationsFeed } from "./certifications-api/feed.ts";
import type { Feed, FeedSettings } from "./feed.ts";
import { franceTravailFeed } from "./france-travail-v2/feed.ts";
import { inserjeunesFeed } from "./insertion-api/feed.ts";
import { partnerFeeds } from "./partners/feed.ts";
import { sireneFeed } from "./sirene-stock/feed.ts";
import { parcoursupFeed } from "./wish-map-parcoursup/feed.ts";

/** Every live feed but those of partners. A new one is its folder and its name here. */
export const FEEDS: readonly Feed[] = [
  franceTravailFeed,
  addressed(catalogueFeed),
  addressed(apiAlternanceFeed),
  parcoursupFeed,
  inserjeunesFeed,
  certificationsFeed,
  addressed(sireneFeed),
];

/** Every live feed of this service: those above, then one for each mapping file of `PARTNERS_DIR`. On or off is what `connect` says. */
export function feedsOf(settings: FeedSettings): readonly Feed[] {
  const taken = new Set(FEEDS.flatMap(({ name, source }) => [name, source]));
  return [...FEEDS, ...partnerFeeds(settings, taken).map(addressed)];
}
