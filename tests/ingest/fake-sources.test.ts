import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clockFrom, parseDay } from "../../src/domain/index.ts";
import { ingest } from "../../src/ingest/index.ts";
import { FEEDS } from "../../src/sources/index.ts";
import { openStore, type Records } from "../../src/store/index.ts";
import { FILE, fakeApiAlternance, fakeJob } from "../feeds/fake-api-alternance.ts";
import { fakeCatalogue, fakeFormation } from "../feeds/fake-catalogue.ts";
import { fakeFranceTravail, fakeOffer } from "../feeds/fake-france-travail.ts";
import { cut, DOWN, gzipBomb, HTML, json, type Reply } from "../feeds/fake-server.ts";
import { REFERENCE, web } from "../feeds/run-feed.ts";

const home = mkdtempSync(join(tmpdir(), "binome-sources-"));
let store: Records;
let number = 0;
beforeAll(async () => {
  store = await openStore({ dataDir: join(home, "data"), databaseUrl: null });
});
afterAll(async () => {
  await store.close();
  rmSync(home, { recursive: true, force: true });
});

/** Three sources as they answer on a good day. `more`: how many records each has besides the twenty of the day before. */
async function sources(more = 0) {
  const many = <T>(make: (i: number) => T) => Array.from({ length: 20 + more }, (_, i) => make(i));
  const catalogue = await fakeCatalogue(many((i) => fakeFormation(10_000 + i)));
  const franceTravail = await fakeFranceTravail(many((i) => fakeOffer(i, "57", "2026-03-01T08:00:00.000Z")));
  const alternance = await fakeApiAlternance({ jobs: many((i) => fakeJob(`job-${i}`)) });
  return {
    catalogue,
    franceTravail,
    alternance,
    settings: { ...catalogue.settings, ...franceTravail.settings, ...alternance.settings },
  };
}

type Sources = Awaited<ReturnType<typeof sources>>;

const names = ["france-travail", "catalogue", "api-alternance"];

function run({ settings }: Pick<Sources, "settings">, now = "2026-03-10") {
  const feeds = FEEDS.filter(({ name }) => names.includes(name));
  const common = {
    store,
    feeds,
    settings,
    web: web(),
    reference: () => REFERENCE,
    signal: new AbortController().signal,
  };
  return ingest({ ...common, clock: clockFrom(parseDay(now)), folder: join(home, `spool-${number++}`) });
}

const statuses = ({ feeds }: Awaited<ReturnType<typeof run>>) => feeds.map(({ feed, status }) => `${feed} ${status}`);

/** How many records of each kind the store holds and shows. */
async function held(): Promise<Record<string, number>> {
  return store.read(async (snapshot) => {
    const counts: Record<string, number> = {};
    for await (const batch of snapshot.trainings())
      for (const { source } of batch) counts[source] = (counts[source] ?? 0) + 1;
    for await (const batch of snapshot.offers()) {
      for (const { offer } of batch)
        if (offer.expiresAt === null) counts[offer.source] = (counts[offer.source] ?? 0) + 1;
    }
    return counts;
  });
}

const times = (reply: Reply, count = 12) => Array.from({ length: count }, () => reply);

test("three sources on a good day are one generation", async () => {
  const done = await run(await sources());
  expect(statuses(done)).toEqual(names.map((name) => `${name} published`));
  expect(await held()).toEqual({ catalogue: 20, "france-travail": 20, "api-alternance": 20 });
  expect(done.generation?.warnings).toBeUndefined();
});

/** What each source suffers, for longer than anybody waits; and which of them is late because of it. */
const FAULTS: readonly [string, (sources: Sources) => void, string][] = [
  [
    "an expired token that cannot be renewed",
    ({ franceTravail }) => franceTravail.spoil("/token", ...times(json({ error: "invalid_client" }, 400))),
    "france-travail",
  ],
  [
    "429 again and again",
    ({ franceTravail }) =>
      franceTravail.spoil("/offres", ...times({ status: 429, headers: { "retry-after": "1" } }, 40)),
    "france-travail",
  ],
  [
    "an empty 204",
    ({ franceTravail }) => franceTravail.spoil("/offres", ...times({ status: 204 }, 40)),
    "france-travail",
  ],
  [
    "a stream cut in its middle",
    ({ alternance }) => alternance.spoil(FILE, ...Array(12).fill((_: unknown, truth: Reply) => cut(truth))),
    "api-alternance",
  ],
  ["HTML instead of JSON", ({ catalogue }) => catalogue.spoil("/api/v1/entity", ...times(HTML, 40)), "catalogue"],
  [
    "a gzip bomb",
    ({ catalogue }) => catalogue.spoil("/api/v1/entity/formations/count", ...times(gzipBomb(), 12)),
    "catalogue",
  ],
  ["no answer at all", ({ alternance }) => alternance.spoil("/job", ...times(DOWN, 40)), "api-alternance"],
  [
    "half of its records",
    ({ alternance }) => alternance.spoil(FILE, json(Array.from({ length: 10 }, (_, i) => fakeJob(`job-${i}`)))),
    "api-alternance",
  ],
  [
    "records of another shape",
    ({ alternance }) =>
      alternance.spoil(FILE, json(Array.from({ length: 40 }, (_, i) => (i < 20 ? fakeJob(`job-${i}`) : { id: i })))),
    "api-alternance",
  ],
];

test.each(FAULTS)(
  "after %s, that source keeps what it had, the two others are new, and answers say so",
  async (_, spoil, late) => {
    await run(await sources());
    const day = await sources(4);
    spoil(day);
    const done = await run(day);
    expect(statuses(done)).toEqual(names.map((name) => `${name} ${name === late ? "kept" : "published"}`));
    const expected = Object.fromEntries(names.map((name) => [name, name === late ? 20 : 24]));
    expect(await held()).toEqual(expected);
    expect(done.generation?.warnings).toMatchObject([{ code: "feed-late" }]);
    const healed = await run(await sources());
    expect([statuses(healed).filter((status) => status.endsWith("kept")), healed.generation?.warnings]).toEqual([
      [],
      undefined,
    ]);
  },
);

test("a clock that is wrong by a year loses nothing", async () => {
  await run(await sources());
  const done = await run(await sources(4), "2027-03-10");
  expect(done.feeds.filter(({ feed }) => feed !== "catalogue").map(({ status, kept }) => [status, kept])).toEqual([
    ["published", 24],
    ["published", 24],
  ]);
});

test("when all sources are down, the old generation stays and says so", async () => {
  await run(await sources());
  const before = await held();
  const day = await sources(4);
  day.catalogue.spoil("/", ...times(DOWN, 60));
  day.franceTravail.spoil("/", ...times(DOWN, 60));
  day.alternance.spoil("/", ...times(DOWN, 60));
  const done = await run(day);
  expect(statuses(done)).toEqual(names.map((name) => `${name} kept`));
  expect(done.generation?.warnings).toHaveLength(3);
  expect(await held()).toEqual(before);
});
