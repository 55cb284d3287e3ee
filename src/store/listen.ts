import pg from "pg";
import { CHANNEL } from "./channel.ts";

/** A connection cut without a word (a failover, a firewall) is found out after this long at most. */
const CHECK_MS = 30_000;
const ANSWER_MS = 10_000;
const RETRY_MS = { first: 250, last: 10_000 };

/**
 * Listens to publications on a connection of its own, opened again whenever it breaks. What was published meanwhile is
 * caught up by `check`, called after each `LISTEN` and each notification. Gives the way to stop.
 */
export function listen(databaseUrl: string, check: () => Promise<void>): () => void {
  const stopped = new AbortController();
  void keepListening(databaseUrl, check, stopped.signal);
  return () => stopped.abort();
}

async function keepListening(databaseUrl: string, check: () => Promise<void>, stopped: AbortSignal): Promise<void> {
  let wait = RETRY_MS.first;
  while (!stopped.aborted) {
    const connected = await listenOnce(databaseUrl, check, stopped);
    wait = connected ? RETRY_MS.first : Math.min(wait * 2, RETRY_MS.last);
    await pause(wait, stopped);
  }
}

/** Listens until the connection breaks or is no longer wanted; says whether it had been made. */
async function listenOnce(databaseUrl: string, check: () => Promise<void>, stopped: AbortSignal): Promise<boolean> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: "binome listen",
    keepAlive: true,
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
  });
  const broken = new AbortController();
  client.on("error", () => broken.abort());
  client.on("end", () => broken.abort());
  let connected = false;
  try {
    await client.connect();
    connected = true;
    const over = AbortSignal.any([stopped, broken.signal]);
    const told = notifications(client);
    await client.query(`listen ${CHANNEL}`);
    while (!over.aborted) {
      await client.query("select 1");
      await check();
      await told.next(CHECK_MS, over);
    }
  } catch {
    // Whatever it was, the connection is made again.
  }
  await client.end().catch(() => undefined);
  return connected;
}

/** `next` ends when a notification came since it last ended, after `ms`, or when `over` is aborted. */
function notifications(client: pg.Client) {
  let wake = new AbortController();
  client.on("notification", () => wake.abort());
  return {
    next: async (ms: number, over: AbortSignal): Promise<void> => {
      await pause(ms, AbortSignal.any([over, wake.signal]));
      wake = new AbortController();
    },
  };
}

/** Waits `ms`, or less if `sooner` is aborted. Does not keep the process alive. */
function pause(ms: number, sooner: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (sooner.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      sooner.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    timer.unref();
    sooner.addEventListener("abort", done);
  });
}
