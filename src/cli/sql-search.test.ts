import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fictitiousTraining, parseDay, parseRomeCode } from "../domain/index.ts";
import { openStore, type Records } from "../store/index.ts";
import { sqlSearchCommand } from "./sql-search.ts";

const baker = fictitiousTraining("1", { source: "catalogue" });

let dataDir: string;
let store: Records;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "binome sql search "));
  store = await openStore({ dataDir, databaseUrl: null });
});
afterAll(async () => {
  await store.close();
  await rm(dataDir, { recursive: true });
});

test("lays what was published out, so that searches can be asked of the database", async () => {
  await store.publish(async (draft) => void (await draft.putTrainings([baker])), new Date());
  let out = "";
  const stdout = { write: (text: string) => (out += text) };
  const open = async () => ({ ...store, close: async () => undefined });
  const command = sqlSearchCommand({ openStore: open, stdout, stderr: { write: () => true } });
  await command.parseAsync(["--json"], { from: "user" });
  expect(JSON.parse(out)).toEqual({ generation: 1, trainings: 1, offers: 0, companies: 0 });
  const { trainings } = await store.lists({
    occupations: { exact: [parseRomeCode("D1102")], close: [] },
    words: null,
    place: { lat: 49.2, lon: 6.18 },
    radiusKm: 30,
    level: null,
    heardLevel: null,
    contract: null,
    startBefore: null,
    disability: false,
    trainingIncluded: null,
    sort: "distance",
    limit: 10,
    cursor: null,
    today: parseDay("2026-05-01"),
  });
  expect(trainings).toEqual({
    total: 1,
    items: [{ id: "1", source: "catalogue", km: 8.9, match: "exact" }],
    next: null,
  });
}, 120_000);
