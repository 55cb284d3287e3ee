import { type Job, PgBoss } from "pg-boss";
import type { JobDatabase } from "../../domain/index.ts";
import type { Feed } from "../../sources/index.ts";
import { IngestBusy } from "../feeds/ingest.ts";
import { schedulesOf } from "./schedules.ts";

export interface JobsOptions {
  readonly database: JobDatabase;
  /** Those that are on. */
  readonly feeds: readonly Feed[];
  /** Asked for at once, besides their hours: those that a run was stopped at, those never published. */
  readonly now: readonly string[];
  readonly runFeeds: (names: readonly string[]) => Promise<void>;
  readonly checkLinks: () => Promise<void>;
  /** Seconds between two looks at the queue. */
  readonly pause?: number;
  /** Told what fails, which is tried again. */
  readonly onFailure: (error: unknown) => void;
}

/** Jobs waiting for the same minute are one run, and so one generation. */
const MOST_AT_ONCE = 100;

const QUEUE = "feeds";

/** A run on PGlite's only connection may hold it for minutes, signs of life included. Seconds. */
const DEAD_AFTER = 900;
const LONGEST_RUN = 6 * 3600;

/**
 * Keeps the schedules in pg-boss and does what they ask, one job at a time in this process; of several processes on one database,
 * the lock of the feeds lets one run, and the others find their job again later. Gives the way to stop.
 */
export async function runJobs(options: JobsOptions): Promise<() => Promise<void>> {
  const { database, feeds, now, onFailure } = options;
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => database.executeSql(text, values) },
    backend: database.embedded ? "pglite" : "postgres",
    // On PGlite every question waits for its turn and keeps others waiting.
    ...(database.embedded
      ? { cronWorkerIntervalSeconds: 30, registerInstance: false, reindex: false, monitorVacuum: false }
      : {}),
  });
  boss.on("error", onFailure);
  await boss.start();
  await boss.createQueue(QUEUE, {
    retryLimit: 5,
    retryDelay: 120,
    retryBackoff: true,
    expireInSeconds: LONGEST_RUN,
    heartbeatSeconds: DEAD_AFTER,
  });
  await keepSchedules(boss, feeds);
  const pause = options.pause ?? (database.embedded ? 20 : 5);
  await boss.work<{ name: string }>(QUEUE, { batchSize: MOST_AT_ONCE, pollingIntervalSeconds: pause }, (jobs) =>
    perform(jobs, options),
  );
  for (const name of now) await boss.send(QUEUE, { name: `feed:${name}` });
  return () => boss.stop({ graceful: false, close: false });
}

/** The table of schedules in code is the only one: what is no longer in it is forgotten. */
async function keepSchedules(boss: PgBoss, feeds: readonly Feed[]): Promise<void> {
  const wanted = schedulesOf(feeds);
  for (const { name, cron } of wanted)
    await boss.schedule(QUEUE, cron, { name }, { tz: "Europe/Paris", key: name.replace(":", ".") });
  for (const { key } of await boss.getSchedules(QUEUE)) {
    if (!wanted.some(({ name }) => name.replace(":", ".") === key)) await boss.unschedule(QUEUE, key);
  }
}

async function perform(
  jobs: readonly Job<{ name: string }>[],
  { runFeeds, checkLinks, onFailure }: JobsOptions,
): Promise<void> {
  const names = new Set(jobs.map(({ data }) => data.name));
  const feeds = [...names].filter((name) => name.startsWith(FEED)).map((name) => name.slice(FEED.length));
  try {
    if (feeds.length > 0) await runFeeds(feeds);
    if (names.has("links")) await checkLinks();
  } catch (error) {
    // Another process has it: the job comes back later, when there is most often nothing left to do.
    if (!(error instanceof IngestBusy)) onFailure(error);
    throw error;
  }
}

const FEED = "feed:";
