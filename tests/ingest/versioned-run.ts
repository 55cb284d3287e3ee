/**
 * A process made to be killed: publishes the world of a version from three feeds, whose every record says that version. Says
 * "reading" when its feeds begin to be read, and ends with code 0 when the run is done.
 */
import { setImmediate as breathe } from "node:timers/promises";
import { clockFrom, fictitiousTraining, NOTHING_KNOWN, parseDay } from "../../src/domain/index.ts";
import { fakeOffer } from "../../src/ingest/feeds/testing.ts";
import { ingest } from "../../src/ingest/index.ts";
import { type Accepted, type Feed, openWeb } from "../../src/sources/index.ts";
import { openStore } from "../../src/store/index.ts";

const [dataDir = "", version = "", records = "1000"] = process.argv.slice(2);

/** The version is in every record, and in how many there are. */
async function* given<R>(make: (id: string) => R): AsyncGenerator<Accepted<R>> {
  const count = Number(records) + Number(version);
  for (let i = 0; i < count; i++) {
    if (i % 50 === 0) await breathe();
    yield { line: i + 1, record: make(String(i)), gathers: 1 };
  }
}

function feed(kind: "trainings" | "offers", name: string): Feed {
  const of = (id: string) => fakeOffer(name, id, { title: `Version ${version}` });
  const records = () =>
    kind === "offers"
      ? given(of)
      : given((id) => fictitiousTraining(id, { source: name, title: `Version ${version}`, romes: [] }));
  const about = { name, label: name, source: name, schedule: "0 4 * * *", needs: [] };
  return { ...about, kind, connect: () => ({ records: records as never }) };
}

const store = await openStore({ dataDir, databaseUrl: null });
process.stdout.write("reading\n");
const outcome = await ingest({
  store,
  feeds: [feed("trainings", "ecoles"), feed("offers", "portail"), feed("offers", "relais")],
  settings: {},
  web: openWeb(),
  reference: () => NOTHING_KNOWN,
  clock: clockFrom(parseDay("2026-05-01")),
  folder: `${dataDir}/feeds`,
  signal: new AbortController().signal,
});
await store.close();
process.exitCode = outcome.feeds.every(({ status }) => status === "published") ? 0 : 1;
