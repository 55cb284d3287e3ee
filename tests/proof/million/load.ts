/** A process of its own, so that its memory is that of the run: files → feeds → one generation in the database of the first argument. */
import { join } from "node:path";
import { clockFrom, parseDay } from "../../../src/domain/index.ts";
import { ingest } from "../../../src/ingest/index.ts";
import { loadReference } from "../../../src/reference/index.ts";
import { type Feed, type ImportKind, openSource, openWeb, recognise } from "../../../src/sources/index.ts";
import { openStore } from "../../../src/store/index.ts";

const [databaseUrl = "", folder = ""] = process.argv.slice(2);

function fileFeed<K extends ImportKind>(kind: K, name: string, source: string): Feed<K> {
  const path = join(folder, `${name}.ndjson`);
  return {
    ...{ name, label: name, kind, source, schedule: "0 4 * * *", needs: [] },
    connect: () => ({
      records: async function* (context) {
        const file = await openSource(path);
        yield* recognise(kind, file.head).records(file.text(), context);
      },
    }),
  };
}

const store = await openStore({ dataDir: folder, databaseUrl });
let reference: ReturnType<typeof loadReference> | undefined;
const started = performance.now();
const stages: Record<string, number> = {};
const outcome = await ingest({
  store,
  feeds: [
    fileFeed("trainings", "trainings", "native"),
    fileFeed("offers", "portail", "portail"),
    fileFeed("offers", "relais", "relais"),
    fileFeed("establishments", "establishments", "native"),
  ] as readonly Feed[],
  settings: {},
  web: openWeb(),
  reference: () => {
    reference ??= loadReference();
    return reference;
  },
  clock: clockFrom(parseDay("2026-05-01")),
  folder: join(folder, "spool"),
  signal: new AbortController().signal,
  progress: ({ feed, stage }) => {
    stages[`${stage} ${feed}`] = Math.round(performance.now() - started) / 1000;
  },
});
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    ...{ generation: outcome.generation?.id, seconds: outcome.seconds, stages },
    kept: outcome.feeds.reduce((sum, { kept }) => sum + kept, 0),
    rejected: outcome.feeds.reduce((sum, { rejected }) => sum + rejected.reduce((all, { count }) => all + count, 0), 0),
    ...{ cpuSeconds: (user + system) / 1e6, peakBytes: process.resourceUsage().maxRSS * 1024 },
  }),
);
await store.close();
