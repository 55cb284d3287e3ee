import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import type { FeedSettings } from "../../sources/index.ts";
import { IngestBusy } from "../feeds/ingest.ts";
import type { IngestProgress } from "../feeds/options.ts";
import type { IngestOutcome } from "../feeds/outcome.ts";
import type { FeedsNews, FeedsTask } from "./thread.ts";

export interface ThreadOptions {
  /** The feeds to run. */
  readonly names: readonly string[];
  readonly settings: FeedSettings;
  readonly folder: string;
  /** A server, on which the thread has connections of its own; or the embedded database, which is lent to it. */
  readonly records: { readonly databaseUrl: string } | { lend(port: MessagePort): void };
  readonly signal: AbortSignal;
  readonly progress?: (progress: IngestProgress) => void;
  readonly warn?: (feed: string, message: string) => void;
}

/**
 * Runs these feeds in a thread that ends with the run, and gives its memory back. Of the embedded database only the statements
 * are done in this thread. Throws as `ingest` does, and when the thread ends without a word.
 */
export async function ingestInThread(options: ThreadOptions): Promise<IngestOutcome> {
  const { signal, progress, warn } = options;
  signal.throwIfAborted();
  const worker = start(options);
  const stop = () => worker.postMessage("stop");
  signal.addEventListener("abort", stop, { once: true });
  const done = Promise.withResolvers<IngestOutcome>();
  worker.on("message", (news: FeedsNews) => {
    if ("progress" in news) progress?.(news.progress);
    else if ("warned" in news) warn?.(news.warned.feed, news.warned.message);
    else if ("outcome" in news) done.resolve(news.outcome);
    else done.reject("busy" in news ? new IngestBusy(news.busy) : news.failed);
  });
  const ended = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  worker.once("error", (error) => done.reject(error));
  void ended.then(() => done.reject(new Error("The thread of the feeds ended before the run did.")));
  try {
    return await done.promise;
  } finally {
    signal.removeEventListener("abort", stop);
    // It has closed its store, and may write down what a download left; a wait between two attempts would keep it for minutes.
    const patience = setTimeout(() => void worker.terminate(), LAST_MOMENTS_MS);
    // The lent database is given back before anybody may close it.
    await ended;
    clearTimeout(patience);
  }
}

/** For the thread to end by itself once its run has ended. */
const LAST_MOMENTS_MS = 1_000;

function start({ names, settings, folder, records }: ThreadOptions): Worker {
  const { port1, port2 } = new MessageChannel();
  const isLent = "lend" in records;
  if (isLent) records.lend(port1);
  const task: FeedsTask = { names, settings, folder, records: isLent ? { port: port2 } : records };
  // Without this process's own flags: `--import tsx` would slow the thread's start, and the runtime strips types by itself.
  return new Worker(new URL("./thread.ts", import.meta.url), {
    workerData: task,
    transferList: isLent ? [port2] : [],
    execArgv: [],
  });
}
