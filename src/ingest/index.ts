/** Files → checked records → one published generation, with a report of what was refused and why. */
export { ImportRefused } from "./errors.ts";
export { importFiles } from "./import-files.ts";
export type { ImportOutcome, Progress, RejectedGroup } from "./outcome.ts";
export { importWishCounts, WishCountsRefused } from "./wish-counts.ts";
