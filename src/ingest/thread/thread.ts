/** Entry of the thread that runs feeds: what it reads, checks and compares takes nothing from the thread that answers requests. */
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { systemClock } from "../../domain/index.ts";
import { type FeedSettings, feedsOf, openWeb } from "../../sources/index.ts";
import { openStore } from "../../store/index.ts";
import { IngestBusy, ingest } from "../feeds/ingest.ts";
import type { IngestProgress } from "../feeds/options.ts";
import type { IngestOutcome } from "../feeds/outcome.ts";
import { referenceOf } from "../feeds/reference-of.ts";

/** What the thread is given. */
export interface FeedsTask {
  /** The feeds to run. */
  readonly names: readonly string[];
  readonly settings: FeedSettings;
  readonly folder: string;
  /** The embedded database, which only the thread that opened it can use; or a server, to which this one connects. */
  readonly records: { readonly port: MessagePort } | { readonly databaseUrl: string };
}

/** What the thread says. The last three end it. */
export type FeedsNews =
  | { readonly progress: IngestProgress }
  | { readonly warned: { readonly feed: string; readonly message: string } }
  | { readonly outcome: IngestOutcome }
  | { readonly busy: string }
  | { readonly failed: Error };

const { names, settings, folder, records } = workerData as FeedsTask;
const tell = (news: FeedsNews) => parentPort?.postMessage(news);
const stop = new AbortController();
parentPort?.once("message", () => stop.abort(new Error("stopped")));
try {
  tell({ outcome: await run() });
} catch (error) {
  tell(error instanceof IngestBusy ? { busy: error.message } : { failed: error as Error });
}
parentPort?.close();

async function run(): Promise<IngestOutcome> {
  const store = await openStore("port" in records ? records : { dataDir: "", databaseUrl: records.databaseUrl });
  try {
    return await ingest({
      ...{ store, settings, folder, clock: systemClock, web: openWeb(), reference: await referenceOf(store) },
      feeds: feedsOf(settings).filter(({ name }) => names.includes(name)),
      signal: stop.signal,
      progress: (progress) => tell({ progress }),
      warn: (feed, message) => tell({ warned: { feed, message } }),
    });
  } finally {
    await store.close();
  }
}
