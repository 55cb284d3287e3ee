/** Files and live feeds → checked records → one published generation, with a report of what was refused and why. */
export { ImportRefused } from "./errors.ts";
export { IngestBusy, ingest } from "./feeds/ingest.ts";
export type { IngestProgress } from "./feeds/options.ts";
export type { FeedOutcome, IngestOutcome } from "./feeds/outcome.ts";
export { referenceOf } from "./feeds/reference-of.ts";
export { spoolFolder } from "./feeds/spool.ts";
export { importFiles } from "./import-files.ts";
export { hoursInFrench } from "./jobs/hours.ts";
export { feedsOn, keepFeeds } from "./jobs/keep-feeds.ts";
export { schedulesOf } from "./jobs/schedules.ts";
export type { ImportOutcome, Progress, RejectedGroup } from "./outcome.ts";
export { ingestInThread } from "./thread/run-in-thread.ts";
export { importWishCounts, WishCountsRefused } from "./wish-counts.ts";
