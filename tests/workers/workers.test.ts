import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseDay, type Store } from "../../src/domain/index.ts";
import { loadReference } from "../../src/reference/index.ts";
import { demonstrationWorld } from "../../src/sources/index.ts";
import { openStore } from "../../src/store/index.ts";
import { startPostgres, type ThrowawayPostgres } from "../postgres/throwaway.ts";

const ROOT = join(import.meta.dirname, "../..");
const MAIN = ["--import", "tsx", join(ROOT, "src/main.ts")];
const WORKERS = 2;
/** Two processes start and build: seconds on a quiet machine, a minute on one that does much else. */
const PATIENCE = 150_000;
const dataDir = mkdtempSync(join(tmpdir(), "binome workers "));
let server: ThrowawayPostgres;
let store: Store;
let service: ChildProcess;
let url = "";
/** What the processes log, each line with its number. */
let log = "";

beforeAll(async () => {
  server = await startPostgres();
  const databaseUrl = await server.createDatabase();
  store = await openStore({ dataDir, databaseUrl });
  const env = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, WORKERS: String(WORKERS), START_EMPTY: "1", PORT: "0" };
  service = spawn(process.execPath, MAIN, {
    cwd: ROOT,
    env: { ...process.env, ...env, HOST: "127.0.0.1", RATE_LIMIT: "off", LOG_LEVEL: "info" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const said of [service.stdout, service.stderr]) {
    said?.on("data", (chunk: Buffer) => {
      log += chunk.toString();
    });
  }
  await until(() => log.includes("is ready on"));
  url = /is ready on (\S+)/.exec(log)?.[1] ?? "";
}, PATIENCE);

afterAll(async () => {
  service.kill("SIGKILL");
  await store.close();
  await server.stop();
  rmSync(dataDir, { recursive: true });
});

test(
  "all the processes go over to what an import published, and no request fails meanwhile",
  async () => {
    await until(() => listening().length === WORKERS);
    let failed = 0;
    let over = false;
    const asking = (async () => {
      while (!over) failed += (await answer("/api/v1/search?q=boulanger")).status === 200 ? 0 : 1;
    })();
    await publishSome();
    await until(async () => (await generationsOf(4 * WORKERS)).every((id) => id === 2));
    over = true;
    await asking;
    expect(failed).toBe(0);
    expect(log.match(/"msg":"the index was built"/g)?.length).toBe(2);
    expect(readdirSync(join(dataDir, "index")).length).toBe(1);
  },
  PATIENCE,
);

test(
  "a process that is killed is replaced, and the others answer meanwhile",
  async () => {
    const [victim = 0] = listening();
    process.kill(victim, "SIGKILL");
    // A connection that is handed to it before its death is noticed is lost with it, on a busy machine most often.
    await until(() => log.includes("a process died"));
    for (let i = 0; i < 40; i++) expect((await answer("/readyz")).status).toBe(200);
    await until(() => listening().length === WORKERS + 1);
    expect(await generationsOf(4 * WORKERS)).toEqual(Array(4 * WORKERS).fill(2));
  },
  PATIENCE,
);

test("a signal ends all of them well", async () => {
  const all = listening();
  service.kill("SIGTERM");
  const [code] = await once(service, "exit");
  expect(code).toBe(0);
  for (const pid of all) expect(() => process.kill(pid, 0)).toThrow("ESRCH");
});

test("without a server of its own the embedded database is refused to several processes, with the reason", () => {
  const env = { ...process.env, DATABASE_URL: "", DATA_DIR: dataDir, WORKERS: "2" };
  const { status, stderr } = spawnSync(process.execPath, MAIN, { cwd: ROOT, env, encoding: "utf8" });
  expect([status, stderr]).toEqual([1, expect.stringContaining("the embedded database has one owner")]);
});

/** The processes that opened the port, dead ones included. */
function listening(): number[] {
  return [...log.matchAll(/"pid":(\d+),[^\n]*"msg":"Server listening/g)].map(([, pid]) => Number(pid));
}

/** On a connection of its own: kept ones would all lead to one process. */
async function answer(path: string): Promise<{ status: number; body: string }> {
  const request = get(`${url}${path}`, { agent: false, headers: { connection: "close" } });
  const [response] = await once(request, "response");
  return { status: response.statusCode, body: await text(response) };
}

async function generationsOf(count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let i = 0; i < count; i++) {
    ids.push(JSON.parse((await answer("/api/v1/search?q=boulanger&limit=1")).body).generation.id);
  }
  return ids;
}

/** Under a source of its own: a service that starts empty removes the demonstration world. */
async function publishSome(): Promise<void> {
  const day = parseDay("2026-05-01");
  const world = demonstrationWorld({ reference: loadReference(), scale: 0, seed: 1, today: day });
  const own = <Item>(batch: readonly Item[]) => batch.map((item) => ({ ...item, source: "exemple" }));
  await store.publish(async (draft) => {
    for (const batch of [...world.trainings()].slice(0, 2)) await draft.putTrainings(own(batch));
    for (const batch of [...world.companies()].slice(0, 2)) await draft.putCompanies(own(batch));
  }, new Date());
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(50);
}
