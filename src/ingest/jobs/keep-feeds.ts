import { readdirSync } from "node:fs";
import type { FeedBook, Store } from "../../domain/index.ts";
import type { Feed } from "../../sources/index.ts";
import { ingest } from "../feeds/ingest.ts";
import type { IngestOptions } from "../feeds/options.ts";
import type { IngestOutcome } from "../feeds/outcome.ts";
import { checkLinks, type LinksChecked } from "../links/check-links.ts";
import { runJobs } from "./run-jobs.ts";

export interface KeepOptions extends Omit<IngestOptions, "signal" | "accept"> {
  readonly store: Store & FeedBook;
  /** How the feeds of these names are run; by default in this thread. */
  readonly run?: (names: readonly string[], signal: AbortSignal) => Promise<IngestOutcome>;
  readonly onRun?: (outcome: IngestOutcome) => void;
  readonly onLinks?: (checked: LinksChecked) => void;
  readonly onFailure: (error: unknown) => void;
  /** Seconds between two looks at the queue. */
  readonly pause?: number;
}

/**
 * Runs each feed that is on at its hour, and the daily tasks, until it is stopped. What a killed process left half-way, and what was
 * never published, is asked for at once.
 */
export async function keepFeeds(
  options: KeepOptions,
): Promise<{ readonly feeds: readonly Feed[]; stop(): Promise<void> }> {
  const { store, settings, web, folder, onRun, onLinks, onFailure } = options;
  const feeds = feedsOn(options.feeds, settings, web);
  const stopping = new AbortController();
  const runHere = (names: readonly string[], signal: AbortSignal) =>
    ingest({ ...options, feeds: feeds.filter(({ name }) => names.includes(name)), signal });
  const { run = runHere } = options;
  const runFeeds = async (names: readonly string[]) => onRun?.(await run(names, stopping.signal));
  const stopJobs = await runJobs({
    ...{ database: store.jobs, feeds, runFeeds, now: await lateFeeds(feeds, store, folder) },
    checkLinks: async () => void onLinks?.(await checkLinks({ ...options, signal: stopping.signal })),
    ...(options.pause === undefined ? {} : { pause: options.pause }),
    onFailure: (error) => (stopping.signal.aborted ? undefined : onFailure(error)),
  });
  const stop = async () => {
    stopping.abort(new Error("stopped"));
    await stopJobs();
  };
  return { feeds, stop };
}

/** Those whose credentials are there. */
export function feedsOn(
  feeds: readonly Feed[],
  settings: KeepOptions["settings"],
  web: KeepOptions["web"],
): readonly Feed[] {
  return feeds.filter((feed) => feed.connect(settings, web) !== null);
}

async function lateFeeds(feeds: readonly Feed[], store: FeedBook, folder: string): Promise<readonly string[]> {
  const published = new Set(
    (await store.feedStates()).filter((state) => state.published !== null).map(({ feed }) => feed),
  );
  const left = new Set(readdirSync(folder));
  return feeds.filter(({ name }) => left.has(name) || !published.has(name)).map(({ name }) => name);
}
