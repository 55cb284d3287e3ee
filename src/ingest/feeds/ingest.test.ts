import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { clockFrom, type Offer, parseDay } from "../../domain/index.ts";
import { loadReference } from "../../reference/index.ts";
import { FeedFailed, openWeb } from "../../sources/index.ts";
import { openStore, type Records } from "../../store/index.ts";
import { IngestBusy, ingest } from "./ingest.ts";
import type { IngestOptions } from "./options.ts";
import { type FakeFeed, fakeFeed, fakeOffer, fakeOffers } from "./testing.ts";

const reference = loadReference();
const home = mkdtempSync(join(tmpdir(), "binome-feeds-"));
let [first, second]: FakeFeed[] = [];
let store: Records;
let folder: string;
let number = 0;
const clock = clockFrom(parseDay("2026-05-01"));
beforeAll(async () => {
  store = await openStore({ dataDir: join(home, "data"), databaseUrl: null });
});
beforeEach(() => {
  number++;
  folder = join(home, `spool-${number}`);
  [first, second] = [fakeFeed(`first-${number}`), fakeFeed(`second-${number}`)];
});
afterAll(async () => {
  await store.close();
  rmSync(home, { recursive: true, force: true });
});

function run(feeds: readonly FakeFeed[], changes: Partial<IngestOptions> = {}) {
  const common = { store, settings: { PARTNERS_DIR: "x" }, web: openWeb(), reference: () => reference };
  return ingest({ ...common, clock, feeds, folder, signal: new AbortController().signal, ...changes });
}

async function shown(feed: FakeFeed): Promise<Offer[]> {
  return store.read(async (snapshot) => {
    const all: Offer[] = [];
    for await (const batch of snapshot.offers()) all.push(...batch.map(({ offer }) => offer));
    return all.filter(({ source }) => source === feed.source);
  });
}

const live = async (feed: FakeFeed) =>
  (await shown(feed)).filter(({ expiresAt }) => expiresAt === null).map(({ id }) => id);
const one = () => first as FakeFeed;
const two = () => second as FakeFeed;

test("publishes what every feed gave as one generation, and says what is new, changed and gone", async () => {
  one().gives = fakeOffers(one().source, 12);
  two().gives = [...fakeOffers(two().source, 3), { refused: "code: expected a code" }];
  const before = (await store.generation())?.id ?? 0;
  const done = await run([one(), two()]);
  expect(done.generation?.id).toBe(before + 1);
  expect(done.feeds).toMatchObject([
    { status: "published", read: 12, kept: 12, added: 12 },
    { status: "published", read: 4, kept: 3, added: 3, rejected: [{ reason: "code: expected a code", count: 1 }] },
  ]);
  one().gives = [
    ...fakeOffers(one().source, 10),
    fakeOffer(one().source, "3", { title: "Apprenti boulanger confirmé" }),
    fakeOffer(one().source, "13"),
  ];
  const next = await run([one()]);
  expect(next.feeds).toMatchObject([{ kept: 11, added: 1, changed: 1, removed: 2 }]);
  expect(await live(two())).toHaveLength(3);
});

test("an offer gone from its source expires the day before, so that its page can say so", async () => {
  one().gives = fakeOffers(one().source, 4);
  await run([one()]);
  one().gives = fakeOffers(one().source, 3);
  await run([one()]);
  expect((await shown(one())).map(({ id, expiresAt }) => [id, expiresAt])).toEqual([
    ["1", null],
    ["2", null],
    ["3", null],
    ["4", "2026-04-30"],
  ]);
  await run([one()], { clock: clockFrom(parseDay("2026-05-20")) });
  expect((await shown(one())).map(({ id }) => id)).toEqual(["1", "2", "3"]);
});

test.each([
  [
    "fails",
    (feed: FakeFeed) => Object.assign(feed, { fails: new FeedFailed(feed.name, "credentials", "401: refused.") }),
    "Check PARTNERS_DIR",
  ],
  [
    "is cut half-way",
    (feed: FakeFeed) =>
      Object.assign(feed, { gives: feed.gives.slice(0, 5), fails: new FeedFailed(feed.name, "cut", "12 announced.") }),
    "stopped before its end",
  ],
  [
    "shrinks by more than 30 %",
    (feed: FakeFeed) => Object.assign(feed, { gives: feed.gives.slice(0, 8) }),
    "expected at least 9 (it had 12)",
  ],
  ["is empty", (feed: FakeFeed) => Object.assign(feed, { gives: [] }), "got 0 records"],
  [
    "changes shape",
    (feed: FakeFeed) =>
      Object.assign(feed, { gives: [...feed.gives, ...Array(6).fill({ refused: "title: expected some text" })] }),
    "33 % of 18 records are refused",
  ],
])("a feed that %s keeps its previous content, and the answers say so", async (_, spoil, advice) => {
  one().gives = fakeOffers(one().source, 12);
  two().gives = fakeOffers(two().source, 2);
  await run([one(), two()]);
  spoil(one());
  two().gives = fakeOffers(two().source, 3);
  const told: string[] = [];
  const done = await run([one(), two()], { warn: (_feed, message) => told.push(message) });
  expect(done.feeds).toMatchObject([{ status: "kept" }, { status: "published", added: 1 }]);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(advice);
  expect(await live(one())).toHaveLength(12);
  const warning = {
    code: "feed-late",
    message: expect.stringContaining(`Source ${one().name}. Ce que nous en montrons date du 1er mai 2026`),
  };
  expect(done.generation?.warnings).toContainEqual(warning);
  expect((await store.feedStates()).find(({ feed }) => feed === one().name)?.trouble?.message).toContain(advice);
  Object.assign(one(), { gives: fakeOffers(one().source, 12), fails: null });
  const healed = await run([one()]);
  expect(healed.generation?.warnings ?? []).not.toContainEqual(warning);
});

test("what shrank is published all the same when the operator says so", async () => {
  one().gives = fakeOffers(one().source, 20);
  await run([one()]);
  one().gives = fakeOffers(one().source, 2);
  expect((await run([one()])).feeds).toMatchObject([{ status: "kept" }]);
  expect((await run([one()], { accept: true })).feeds).toMatchObject([{ status: "published", kept: 2, removed: 18 }]);
});

test("a trouble that lasts is told once by a generation, and publishes nothing more", async () => {
  one().gives = fakeOffers(one().source, 2);
  await run([one()]);
  one().fails = new FeedFailed(one().name, "unavailable", "503.");
  expect((await run([one()])).generation).not.toBeNull();
  expect((await run([one()])).generation).toBeNull();
});

test("a feed without its credentials is off, and asks nothing", async () => {
  one().gives = fakeOffers(one().source, 2);
  const done = await run([one()], { settings: {} });
  expect(done.feeds).toMatchObject([{ status: "off", message: "PARTNERS_DIR: not set." }]);
  expect([done.generation, one().reads]).toEqual([null, 0]);
});

test("what was fetched and not published is not fetched again", async () => {
  one().gives = fakeOffers(one().source, 2);
  two().gives = fakeOffers(two().source, 2);
  const stop = new AbortController();
  two().before = () => stop.abort(new Error("stopped"));
  two().fails = new Error("stopped");
  await expect(run([one(), two()], { signal: stop.signal })).rejects.toThrow("stopped");
  Object.assign(two(), { before: () => undefined, fails: null });
  const done = await run([one(), two()]);
  expect(done.feeds).toMatchObject([{ status: "published" }, { status: "published" }]);
  expect([one().reads, two().reads]).toEqual([1, 2]);
  expect(readdirSync(folder)).toEqual([]);
});

test("half a file left by a run that was killed is nothing", async () => {
  one().gives = fakeOffers(one().source, 2);
  one().before = () => writeFileSync(join(folder, one().name, "downloads", "half"), "{");
  await run([one()]);
  expect(await live(one())).toHaveLength(2);
  expect(readdirSync(folder)).toEqual([]);
});

test("one run at a time", async () => {
  one().gives = fakeOffers(one().source, 2);
  let second: Promise<unknown> | undefined;
  one().before = () => {
    second ??= run([two()]).catch((error: unknown) => error);
  };
  await run([one()]);
  expect(await second).toBeInstanceOf(IngestBusy);
});

test("an offer without an occupation gets one from its title when that is clear, and none otherwise", async () => {
  one().gives = [
    fakeOffer(one().source, "clear", { romes: [], title: "Apprenti boulanger (H/F)" }),
    fakeOffer(one().source, "unclear", { romes: [], title: "Rejoignez-nous" }),
    fakeOffer(one().source, "level", { romes: [], title: "CAP coiffeur en alternance" }),
    fakeOffer(one().source, "school", {
      employer: { name: "CFA Exemple", siret: null },
      description: "Rejoignez notre CFA.",
    }),
  ];
  await run([one()]);
  const [clear, level, school, unclear] = await shown(one());
  expect(clear).toMatchObject({ romes: ["D1102"], occupationConfidence: expect.closeTo(0.9, 1) });
  expect(unclear).toMatchObject({ romes: [] });
  expect(unclear).not.toHaveProperty("occupationConfidence");
  expect(level).toMatchObject({ level: 3, romes: ["D1202"] });
  expect([school?.trainingIncluded, clear?.trainingIncluded]).toEqual([true, undefined]);
});

test("an offer whose link was found dead has ended, until its source gives another link", async () => {
  const link = { source: one().source, id: "1", url: "https://example.org/1" };
  one().gives = [fakeOffer(one().source, "1", { url: link.url })];
  await run([one()]);
  await store.saveCheckedLinks([{ ...link, dead: true }], parseDay("2026-04-20"));
  await run([one()]);
  expect((await shown(one()))[0]?.expiresAt).toBe("2026-04-19");
  one().gives = [fakeOffer(one().source, "1", { url: "https://example.org/2" })];
  await run([one()]);
  expect((await shown(one()))[0]?.expiresAt).toBeNull();
});

test("each run leaves a report, with codes as examples and nothing that may name a person", async () => {
  one().gives = [fakeOffer(one().source, "1"), { refused: "code: expected a code" }];
  await run([one()]);
  const [report] = await store.reports(1);
  expect(report).toMatchObject({
    kind: "offers",
    read: 2,
    kept: 1,
    feed: { name: one().name, label: one().label, status: "published", added: 1, changed: 0, message: null },
    rejected: [{ reason: "code: expected a code", count: 1, lines: [2], examples: ["X1"] }],
  });
});
