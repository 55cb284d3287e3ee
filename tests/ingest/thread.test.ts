import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { IngestBusy, ingestInThread, spoolFolder } from "../../src/ingest/index.ts";
import { openStore, type Records } from "../../src/store/index.ts";
import { fakeApiAlternance, fakeJob } from "../feeds/fake-api-alternance.ts";
import { startPostgres } from "../postgres/throwaway.ts";

const home = mkdtempSync(join(tmpdir(), "binome-thread-"));
let store: Records;
beforeAll(async () => {
  store = await openStore({ dataDir: join(home, "data"), databaseUrl: null });
});
afterAll(async () => {
  await store.close();
  rmSync(home, { recursive: true, force: true });
});

const NEVER = new AbortController().signal;

/** The feed of API Alternance over the store of this thread, run in another one. */
async function run(jobs: readonly unknown[], changes: { readonly key?: string; readonly signal?: AbortSignal } = {}) {
  const source = await fakeApiAlternance({ jobs });
  const warned: string[] = [];
  const progress: number[] = [];
  const done = ingestInThread({
    names: ["api-alternance"],
    settings: { ...source.settings, ...(changes.key && { API_ALTERNANCE_KEY: changes.key }) },
    folder: spoolFolder(home),
    records: store,
    signal: changes.signal ?? NEVER,
    warn: (_feed, message) => warned.push(message),
    progress: ({ records }) => progress.push(records),
  });
  return { source, warned, progress, done };
}

async function titles(): Promise<string[]> {
  return store.read(async (snapshot) => {
    const all: string[] = [];
    for await (const page of snapshot.offers()) all.push(...page.map(({ offer }) => offer.title));
    return all;
  });
}

test("a run in a thread publishes in the embedded store of this one, which hears of it", async () => {
  const heard: number[] = [];
  const forget = store.onGeneration(({ id }) => heard.push(id));
  const { done, progress } = await run([fakeJob("99ab01"), fakeJob("99ab02")]);
  expect(await done).toMatchObject({ generation: { id: 1 }, feeds: [{ status: "published", kept: 2, added: 2 }] });
  expect(await store.generation()).toMatchObject({ id: 1, demonstration: false });
  expect(heard).toEqual([1]);
  expect(await titles()).toEqual(["Apprenti exemple", "Apprenti exemple"]);
  expect(progress.length).toBeGreaterThan(0);
  forget();
}, 60_000);

test("this thread goes on with its own statements while the other one is at work", async () => {
  const { done } = await run(Array.from({ length: 3_000 }, (_, i) => fakeJob(`99cd${i}`)));
  let isRunning = true;
  const ended = done.finally(() => {
    isRunning = false;
  });
  let reads = 0;
  while (isRunning) {
    await store.reports(1);
    reads++;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect((await ended).feeds).toMatchObject([{ status: "published", kept: 3_000 }]);
  expect(reads).toBeGreaterThan(1);
}, 60_000);

test("what fails there is said here, and leaves what was published", async () => {
  const { done, warned } = await run([], { key: "wrong" });
  expect((await done).feeds).toMatchObject([{ status: "kept" }]);
  expect(warned).toEqual([expect.stringContaining("Check API_ALTERNANCE_KEY")]);
  expect(await titles()).toHaveLength(3_000 + 2);
}, 60_000);

test("a run that is stopped ends, and its thread with it", async () => {
  const stop = new AbortController();
  const { source, done } = await run([fakeJob("99ab01")], { signal: stop.signal });
  source.spoil("/job", { body: "{", cutAfter: 1, hangs: true });
  await expect.poll(() => source.calls.length, { timeout: 30_000 }).toBeGreaterThan(0);
  stop.abort(new Error("stopped"));
  await expect(done).rejects.toThrow("stopped");
  await expect(run([], { signal: stop.signal }).then((next) => next.done)).rejects.toThrow("stopped");
}, 60_000);

test("a run that is stopped ends although its source asked to wait before the next attempt", async () => {
  const stop = new AbortController();
  const { source, done } = await run([fakeJob("99ab01")], { signal: stop.signal });
  source.spoil("/job", { status: 503, headers: { "retry-after": "119" } });
  await expect.poll(() => source.calls.length, { timeout: 30_000 }).toBeGreaterThan(0);
  // The answer is read by then.
  await new Promise((resolve) => setTimeout(resolve, 500));
  stop.abort(new Error("stopped"));
  await expect(done).rejects.toThrow("stopped");
}, 60_000);

test("with a server the thread has connections of its own, and its run is the only one", async () => {
  const server = await startPostgres();
  const databaseUrl = await server.createDatabase();
  const records = { databaseUrl };
  const common = { names: ["api-alternance"], folder: spoolFolder(join(home, "server")), records, signal: NEVER };
  const { settings } = await fakeApiAlternance({ jobs: [fakeJob("99ab01")] });
  const onServer = await openStore({ dataDir: "", databaseUrl });
  try {
    expect(await ingestInThread({ ...common, settings })).toMatchObject({ generation: { id: 1 } });
    expect(await onServer.generation()).toMatchObject({ id: 1 });
    const busy = onServer.alone(() => ingestInThread({ ...common, settings }).catch((error: unknown) => error));
    expect(await busy).toBeInstanceOf(IngestBusy);
  } finally {
    await onServer.close();
    await server.stop();
  }
}, 120_000);
