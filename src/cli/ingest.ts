import { Command } from "commander";
import { BinomeError, type Clock, type FeedBook, type Store } from "../domain/index.ts";
import {
  feedsOn,
  type IngestOutcome,
  ingest,
  keepFeeds,
  referenceOf,
  schedulesOf,
  spoolFolder,
} from "../ingest/index.ts";
import { type Feed, type FeedSettings, feedsOf, openWeb } from "../sources/index.ts";
import type { Progressing } from "./import-progress.ts";
import { showFeedProgress } from "./ingest-progress.ts";
import { describeIngest } from "./ingest-report.ts";

/** What the command needs from whoever composes it. */
export interface IngestDependencies {
  openStore(): Promise<Store & FeedBook>;
  readonly settings: FeedSettings;
  /** Holds the folder in which what is fetched waits to be published. */
  readonly dataDir: string;
  readonly clock: Clock;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: Progressing;
}

interface Flags {
  readonly feed?: string[];
  readonly accept?: boolean;
  readonly json?: boolean;
  readonly once?: boolean;
  readonly watch?: boolean;
}

/** `ingest`: asks the live feeds and publishes what is right. Throws when a feed that is on could not be published. */
export function ingestCommand(dependencies: IngestDependencies): Command {
  const command = new Command("ingest");
  return command
    .description("Ask the live feeds what they have now, and publish all that is right as one generation.")
    .option("--feed <name...>", "only these feeds; all of them by default")
    .option("--once", "ask them once and stop (the default)")
    .option("--watch", "ask each at its hour, until stopped; the schedules are in docs/data.md")
    .option("--accept", "publish a feed although it shrank by more than 30 % or changed shape")
    .option("--json", "print the report as JSON")
    .addHelpText(
      "after",
      "\nCredentials come from the environment; a feed without them is off. Stopped at any point, the same command goes on." +
        "\nExit codes: 0 done, 1 a feed keeps its previous content or the run failed, 2 wrong usage. Feeds: docs/data.md.",
    )
    .action(async (flags: Flags) => {
      const all = feedsOf(dependencies.settings);
      const unknown = flags.feed?.find((name) => !all.some((feed) => feed.name === name));
      if (unknown !== undefined) {
        command.error(`error: --feed: got "${unknown}", expected one of ${all.map(({ name }) => name).join(", ")}`);
      }
      const feeds = all.filter(({ name }) => flags.feed?.includes(name) ?? true);
      if (flags.watch && (flags.once || flags.accept))
        command.error("error: --watch goes with neither --once nor --accept");
      await (flags.watch ? watch(feeds, flags, dependencies) : runOnce(feeds, flags, dependencies));
    });
}

async function runOnce(feeds: readonly Feed[], flags: Flags, dependencies: IngestDependencies): Promise<void> {
  const { openStore, settings, dataDir, clock, stdout, stderr } = dependencies;
  const store = await openStore();
  const stop = stopOnSignal();
  const progress = showFeedProgress(stderr);
  try {
    const common = {
      store,
      feeds,
      settings,
      clock,
      web: openWeb(),
      signal: stop.signal,
      reference: await referenceOf(store),
    };
    const outcome = await ingest({
      ...common,
      folder: spoolFolder(dataDir),
      accept: flags.accept ?? false,
      progress: progress.show,
      warn: (_feed, message) => progress.say(message),
    });
    progress.stop();
    stdout.write(`${flags.json ? JSON.stringify(outcome, null, 2) : describeIngest(outcome)}\n`);
    refuseKept(outcome);
  } finally {
    progress.stop();
    stop.forget();
    await store.close();
  }
}

/** Until stopped: each run is told on stdout as it ends. */
async function watch(feeds: readonly Feed[], flags: Flags, dependencies: IngestDependencies): Promise<void> {
  const { openStore, settings, dataDir, clock, stdout, stderr } = dependencies;
  const web = openWeb();
  const on = feedsOn(feeds, settings, web);
  if (on.length === 0)
    throw new BinomeError("no feed has its credentials: expected the variables of at least one (docs/data.md).");
  const store = await openStore();
  const stop = stopOnSignal();
  const progress = showFeedProgress(stderr);
  const kept = await keepFeeds({
    ...{ store, feeds, settings, web, clock, folder: spoolFolder(dataDir), reference: await referenceOf(store) },
    progress: progress.show,
    warn: (_feed, message) => progress.say(message),
    onRun: (outcome) => stdout.write(`${flags.json ? JSON.stringify(outcome) : describeIngest(outcome)}\n`),
    onLinks: ({ followed, gone }) => progress.say(`${followed} links of offers followed, ${gone} gone`),
    onFailure: (error) =>
      progress.say(`a run failed and is tried again: ${error instanceof Error ? error.message : String(error)}`),
  });
  for (const { name, cron } of schedulesOf(on)) progress.say(`${cron}  ${name}`);
  await stop.aborted;
  await kept.stop();
  stop.forget();
  progress.stop();
  await store.close();
}

/** Aborted by Ctrl-C: the run stops at once, and the next one goes on. */
function stopOnSignal(): { readonly signal: AbortSignal; readonly aborted: Promise<void>; forget(): void } {
  const controller = new AbortController();
  const abort = () => controller.abort(new BinomeError("stopped: the same command goes on from here."));
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, abort);
  return {
    signal: controller.signal,
    aborted: new Promise((resolve) => controller.signal.addEventListener("abort", () => resolve())),
    forget: () => {
      for (const name of ["SIGINT", "SIGTERM"] as const) process.off(name, abort);
    },
  };
}

function refuseKept({ feeds }: IngestOutcome): void {
  const kept = feeds.filter(({ status }) => status === "kept");
  if (kept.length === 0) return;
  throw new BinomeError(`${kept.map(({ feed }) => feed).join(", ")}: previous content kept; see the report.`);
}
