import { randomUUID } from "node:crypto";
import { today } from "../../domain/index.ts";
import { type Connection, type Feed, FeedFailed } from "../../sources/index.ts";
import type { IngestOptions } from "./options.ts";
import { openSpool, type Spool, type Spooled } from "./spool.ts";

export interface Fetched {
  readonly spool: Spool;
  readonly spooled: Spooled;
}

/** What was fetched and not published yet is used when it is not older than this, in hours: the run goes on where it was stopped. */
const FRESH_HOURS = 6;

/** No feed takes so long, in hours: one that hangs somewhere is cut. */
const LONGEST_HOURS = 3;

/** Everything that a feed has now, on the disk. Throws `FeedFailed`; the reason of `signal` when it is aborted. */
export async function fetchFeed(feed: Feed, connection: Connection, options: IngestOptions): Promise<Fetched> {
  const { folder, clock, signal, reference, progress } = options;
  const spool = openSpool(folder, feed.name);
  const before = await spool.found();
  const age = before === null ? Number.POSITIVE_INFINITY : clock.now().getTime() - Date.parse(before.at);
  if (before !== null && age >= 0 && age < FRESH_HOURS * 3_600_000) return { spool, spooled: before };
  const bound = AbortSignal.timeout(LONGEST_HOURS * 3_600_000);
  const context = {
    reference: reference(),
    today: today(clock),
    now: clock.now,
    signal: AbortSignal.any([signal, bound]),
    spool: await spool.downloads(),
    progress: ({ received, announced }: { received: number; announced: number | null }) =>
      progress?.({ feed: feed.name, stage: "fetch", records: received, of: announced }),
  };
  try {
    return { spool, spooled: await spool.write(randomUUID(), clock.now(), connection.records(context)) };
  } catch (error) {
    signal.throwIfAborted();
    if (bound.aborted) throw new FeedFailed(feed.name, "unavailable", `not read to its end in ${LONGEST_HOURS} hours.`);
    throw error;
  }
}
