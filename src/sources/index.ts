/** Where records come from: the formats that an import recognises, each one pure mapping to the domain, and the demonstration world. */

export { readEstablishments, readHires } from "./backtest-files.ts";
export { connectGeocoder } from "./ban/index.ts";
export { type DemonstrationWorld, demonstrationWorld } from "./demonstration/index.ts";
export {
  type Connection,
  type Feed,
  type FeedContext,
  FeedFailed,
  type FeedProgress,
  type FeedSettings,
  type FeedVariable,
} from "./feed.ts";
export { FEEDS, feedsOf } from "./feeds.ts";
export {
  type Accepted,
  type FileFormat,
  FileRefused,
  type ImportKind,
  type Parsed,
  type PublishedKind,
  type RecordOf,
  type Rejection,
} from "./format.ts";
export { IMPORT_KINDS } from "./formats.ts";
export { readOneOffer } from "./native-offers/one-offer.ts";
export { openSource, type SourceFile } from "./reading/index.ts";
export { connectEstablishments } from "./recherche-entreprises/establishments.ts";
export { recognise } from "./recognise.ts";
export { openWeb, PART_ENDINGS, type Web } from "./web/index.ts";
export { readWishRows, type WishRow } from "./wish-queries/index.ts";
