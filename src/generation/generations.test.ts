import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { clockFrom, parseDay, parseSearchParams } from "../domain/index.ts";
import { loadReference } from "../reference/index.ts";
import { demonstrationWorld } from "../sources/index.ts";
import { openStore, type Records } from "../store/index.ts";
import { type GenerationsOptions, openGenerations } from "./index.ts";

// Each start loads the tables and most of the program again, in a thread of its own.
vi.setConfig({ testTimeout: 120_000 });

const DAY = parseDay("2026-05-01");
const clock = clockFrom(DAY);
const folder = mkdtempSync(join(tmpdir(), "binome generation "));
const saved = join(folder, "index");
let store: Records;

beforeAll(async () => {
  store = await openStore({ dataDir: folder, databaseUrl: null });
  await publishSome(3);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** The first batches of the demonstration world: thousands of records, all kinds. */
async function publishSome(seed: number): Promise<void> {
  const world = demonstrationWorld({ reference: loadReference(), scale: 0, seed, today: DAY });
  const first = <Batch>(batches: Iterable<Batch>) => batches[Symbol.iterator]().next().value as Batch;
  await store.publish(async (draft) => {
    await draft.putTrainings(first(world.trainings()));
    await draft.putOffers(first(world.offers()), DAY);
    await draft.putCompanies(first(world.companies()));
  }, clock.now());
}

/** A start of the service: what it logs, and what it answers. */
async function start(changes: Partial<GenerationsOptions> = {}) {
  const lines: string[] = [];
  const note = (about: object, message: string) => void lines.push(`${message} ${JSON.stringify(about)}`);
  const options = { store, dataDir: folder, databaseUrl: null, clock, log: { info: note, warn: note } };
  const generations = openGenerations({ ...options, ...changes });
  const { search, orientation, reference } = await generations.serve();
  const answer = search.searchBytes(parseSearchParams({ q: "boulanger", radius: "200", place: "Lyon" })).toString();
  await generations.saved();
  await generations.stop();
  return { log: lines.join("\n"), answer, search, orientation, reference };
}

test("a first start builds in another thread and saves; the next one reads what was saved and answers the same", async () => {
  const first = await start();
  expect(first.log).toContain("the index was built");
  expect(first.search.counts().companies).toBeGreaterThan(100);
  const second = await start();
  expect(second.log).toContain("the index was read from its file");
  expect(second.log).not.toContain("built");
  expect(second.answer).toBe(first.answer);
  const training = JSON.parse([...second.search.items("trainings")][0] ?? "{}");
  expect(second.orientation.wishesOf(training)).toEqual(first.orientation.wishesOf(training));
});

test.each([
  ["cut", (path: string) => truncateSync(path, 1000), "1000 bytes long"],
  ["spoilt", (path: string) => writeFileSync(path, spoilt(readFileSync(path))), "checksum"],
  ["of another program", (path: string) => writeFileSync(path, "GIF89a, twenty bytes"), "not a file of columns"],
])("a file that is %s is said so, and built again", async (_, spoil, reason) => {
  const { answer } = await start();
  spoil(join(saved, files()[0] ?? ""));
  const again = await start();
  expect(again.log).toContain("the file of the index is refused");
  expect(again.log).toContain(reason);
  expect(again.log).toContain("the index was built");
  expect(again.answer).toBe(answer);
  expect((await start()).log).not.toContain("built");
});

test("a new generation takes the place of the file of the one before", async () => {
  await start();
  const before = files();
  await publishSome(4);
  expect((await start()).log).toContain("the index was built");
  expect(files().length).toBe(1);
  expect(files()).not.toEqual(before);
});

test("a file without the last changes of offers is not enough where they are asked for", async () => {
  await start();
  const lines: string[] = [];
  const note = (_: object, message: string) => void lines.push(message);
  const generations = openGenerations({
    store,
    dataDir: folder,
    databaseUrl: null,
    clock,
    log: { info: note, warn: note },
  });
  await generations.serve(1);
  await generations.saved();
  expect(lines).toContain("the index was built");
});

test("where nothing can be written the service starts all the same, and says that the next start builds again", async () => {
  const { answer } = await start();
  const file = join(folder, "a file");
  writeFileSync(file, "");
  const unwritable = await start({ dataDir: file });
  expect(unwritable.log).toContain("the folder of the index cannot be written");
  expect(unwritable.log).toContain("the index was not saved");
  expect(unwritable.answer).toBe(answer);
});

test("a generation that cannot be read is refused with the reason", async () => {
  const generations = openGenerations({
    store: broken(),
    dataDir: join(folder, "other"),
    databaseUrl: null,
    clock,
    log,
  });
  await expect(generations.serve()).rejects.toThrow("the disk is gone");
  await generations.stop();
});

test("a database that is away is said, and nothing is left that would keep others from building", async () => {
  const away = { ...store, lastOfferChange: () => Promise.reject(new Error("the database is away")) };
  const dataDir = join(folder, "away");
  const generations = openGenerations({ store: away, dataDir, databaseUrl: null, clock, log });
  await expect(generations.serve()).rejects.toThrow("the database is away");
  await generations.saved();
  expect(readdirSync(join(dataDir, "index"))).toEqual([]);
});

const log = { info: () => undefined, warn: () => undefined };

/** The records, of which companies cannot be read. */
function broken(): Records {
  const companies = () => {
    throw new Error("the disk is gone");
  };
  return { ...store, read: (visit) => store.read((records) => visit({ ...records, companies })) };
}

function files(): string[] {
  return readdirSync(saved);
}

function spoilt(bytes: Buffer): Buffer {
  const at = bytes.length - 100_000;
  bytes[at] = (bytes[at] as number) ^ 1;
  return bytes;
}
