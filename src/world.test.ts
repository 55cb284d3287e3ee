import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Config, readConfig } from "./config.ts";
import { clockFrom, DEMONSTRATION, parseDay, type Store } from "./domain/index.ts";
import { openStore } from "./store/index.ts";
import { prepareWorld } from "./world.ts";

const dataDir = mkdtempSync(join(tmpdir(), "binome world "));
const at = (day: string) => clockFrom(parseDay(day));
const smallest: Config = readConfig({ SCALE: "0.001" });
let store: Store;

beforeAll(async () => {
  store = await openStore({ dataDir, databaseUrl: null });
});
afterAll(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const generationAfter = async (config: Config, day: string) => {
  await prepareWorld(store, config, at(day));
  return store.generation();
};

test("makes the demonstration world once, and again for another size, a later month, or not at all", async () => {
  const first = await generationAfter(smallest, "2026-05-01");
  expect(first?.demonstration).toBe(true);
  expect((await store.reports(1))[0]).toMatchObject({ kind: DEMONSTRATION, files: ["scale 0.001"] });
  expect((await generationAfter(smallest, "2026-05-03"))?.id).toBe(first?.id);
  const larger = await generationAfter(readConfig({ SCALE: "0.002" }), "2026-05-03");
  expect(larger?.id).toBeGreaterThan(first?.id ?? 0);
  const later = await generationAfter(readConfig({ SCALE: "0.002" }), "2026-06-03");
  expect(later?.id).toBeGreaterThan(larger?.id ?? 0);
  const empty = await generationAfter(readConfig({ START_EMPTY: "1" }), "2026-06-03");
  expect(empty?.demonstration).toBe(false);
});
