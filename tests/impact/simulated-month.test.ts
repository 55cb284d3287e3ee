import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, parseDay } from "../../src/domain/index.ts";
import { forget, KEPT_DAYS, recount } from "../../src/impact/index.ts";
import { openStore, type Records } from "../../src/store/index.ts";
import { type Simulated, simulate } from "./simulation.ts";

const dataDir = mkdtempSync(join(tmpdir(), "binome visits "));
const FIRST = parseDay("2026-05-04");
let store: Records;
let simulated: Simulated;

beforeAll(async () => {
  store = await openStore({ dataDir, databaseUrl: null });
  simulated = await simulate(store, { first: FIRST, days: 3, events: 20_000, seed: 20_260_504 });
}, 120_000);
afterAll(async () => {
  await store?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

test("20,000 requests on two replicas, with robots, repeats, a flood and clocks that jump: sessions by source are the true ones", async () => {
  const counted = await store.sessionCounts(simulated.period);
  const found = new Map(counted.map(({ day, source, sessions }) => [`${day} ${source}`, sessions]));
  expect([...found.keys()].sort()).toEqual([...simulated.truth.keys()].sort());
  for (const [key, sessions] of simulated.truth) {
    expect(Math.abs((found.get(key) ?? 0) - sessions), key).toBeLessThanOrEqual(sessions * 0.01);
  }
});

test("what was left out is counted: robots, the flood, and nothing for want of room", async () => {
  const losses = await store.lossCounts(simulated.period);
  const lost = (reason: string) =>
    losses.filter((loss) => loss.reason === reason).reduce((sum, { events }) => sum + events, 0);
  expect(lost("robot")).toBeGreaterThan(500);
  expect([lost("pressure"), lost("store")]).toEqual([0, 0]);
});

test("a day counted again gives the same figures", async () => {
  const before = await store.stepCounts(simulated.period);
  await recount(store, FIRST);
  expect(await store.stepCounts(simulated.period)).toEqual(before);
});

test("events go after thirty days, their counts stay, and the report says how many went", async () => {
  const lastDay = addDays(FIRST, KEPT_DAYS - 1);
  expect(await forget(store, lastDay)).toMatchObject({ events: 0 });
  const before = await store.sessionCounts(simulated.period);
  const { events } = await forget(store, addDays(lastDay, 1));
  expect(events).toBeGreaterThan(4_000);
  expect(await recount(store, FIRST)).toBe(false);
  expect(await store.sessionCounts(simulated.period)).toEqual(before);
  expect((await store.observations("forgotten")).findLast(({ key }) => key.endsWith("events"))?.value).toBe(events);
});
