import type { Config } from "./config.ts";
import type { Clock, FeedNews, Reference } from "./domain/index.ts";
import { feedsOn, hoursInFrench, type IngestProgress, ingestInThread, keepFeeds, spoolFolder } from "./ingest/index.ts";
import { feedsOf, openWeb } from "./sources/index.ts";
import type { Records } from "./store/index.ts";

interface Log {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}

/** The live sources, as visitors read them. */
export async function feedNews(
  config: Config,
  store: Records,
  running: IngestProgress | null,
): Promise<readonly FeedNews[]> {
  const settings = config.feeds ?? {};
  const feeds = feedsOf(settings);
  const on = new Set(feedsOn(feeds, settings, openWeb()).map(({ name }) => name));
  const states = new Map((await store.feedStates()).map((state) => [state.feed, state]));
  return feeds.map(({ name, label, schedule }) => ({
    ...{ label, isOn: on.has(name), state: states.get(name) ?? null, hours: hoursInFrench(schedule) },
    running: running?.feed === name ? { records: running.records } : null,
  }));
}

/** The runs of this process. */
export interface LiveFeeds {
  /** What is being read or written; null: nothing is. */
  running(): IngestProgress | null;
  stop(): Promise<void>;
}

/**
 * Runs the feeds that have their credentials at their hours, within the service, each run in a thread of its own; null when none has,
 * when the operator runs them in another process (`INGEST=off`), or when the clock is not today's.
 */
export async function startFeeds(config: Config, store: Records, parts: Parts): Promise<LiveFeeds | null> {
  const { log, ...given } = parts;
  const settings = config.feeds ?? {};
  const web = openWeb();
  const feeds = feedsOf(settings);
  if (config.ingest === "off" || config.now !== null || feedsOn(feeds, settings, web).length === 0) return null;
  const runs = runsOf(config, store, log);
  const kept = await keepFeeds({
    ...{ store, feeds, settings, web, folder: spoolFolder(config.dataDir), run: runs.run },
    ...given,
    onRun: ({ generation, seconds }) => {
      runs.done();
      log.info({ generation: generation?.id ?? null, seconds }, "feeds were run");
    },
    onLinks: (checked) => log.info(checked, "links of offers were followed"),
    onFailure: (error) => log.error({ err: error }, "a run of the feeds failed; it is tried again"),
  });
  const stop = async () => {
    await kept.stop();
    await runs.ended();
  };
  return { running: runs.running, stop };
}

interface Parts {
  readonly clock: Clock;
  readonly reference: () => Reference;
  readonly log: Log;
}

/** Runs in a thread, and how far the one under way is. */
function runsOf(config: Config, store: Records, log: Log) {
  const settings = config.feeds ?? {};
  const folder = spoolFolder(config.dataDir);
  const records = config.databaseUrl === null ? store : { databaseUrl: config.databaseUrl };
  let progress: IngestProgress | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const run = (names: readonly string[], signal: AbortSignal) => {
    const running = ingestInThread({
      ...{ names, settings, folder, records, signal },
      warn: (feed, message) => log.warn({ feed }, message),
      progress: (now) => {
        progress = now;
      },
    });
    last = running.catch(() => undefined);
    return running;
  };
  const done = () => {
    progress = null;
  };
  return { run, done, running: () => progress, ended: () => last };
}
