import type { Config } from "./config.ts";
import type { Clock, Reference } from "./domain/index.ts";
import { feedsOn, keepFeeds, spoolFolder } from "./ingest/index.ts";
import { feedsOf, openWeb } from "./sources/index.ts";
import type { Records } from "./store/index.ts";

interface Log {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}

/**
 * Runs the feeds that have their credentials at their hours, within the service; null when none has, when the operator runs them in
 * another process (`INGEST=off`), or when the clock is not today's.
 */
export async function startFeeds(
  config: Config,
  store: Records,
  { clock, reference, log }: { readonly clock: Clock; readonly reference: () => Reference; readonly log: Log },
): Promise<{ stop(): Promise<void> } | null> {
  const settings = config.feeds ?? {};
  const web = openWeb();
  const feeds = feedsOf(settings);
  if (config.ingest === "off" || config.now !== null || feedsOn(feeds, settings, web).length === 0) return null;
  const folder = spoolFolder(config.dataDir);
  return keepFeeds({
    ...{ store, feeds, settings, web, clock, reference, folder },
    warn: (feed, message) => log.warn({ feed }, message),
    onRun: ({ generation, seconds }) => log.info({ generation: generation?.id ?? null, seconds }, "feeds were run"),
    onLinks: (checked) => log.info(checked, "links of offers were followed"),
    onFailure: (error) => log.error({ err: error }, "a run of the feeds failed; it is tried again"),
  });
}
