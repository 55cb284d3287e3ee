import { mkdtempSync, rmSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import type { RomeCode } from "../../src/domain/index.ts";
import { openGenerations, type ServedGeneration } from "../../src/generation/index.ts";
import { openStore } from "../../src/store/index.ts";
import { startPostgres } from "../../tests/postgres/throwaway.ts";
import { inWords } from "../quantiles.ts";
import { Candidates } from "../search/questions.ts";
import { france } from "../search/world.ts";
import { publishWorld, touch } from "./publish.ts";
import { measureReplica } from "./replica.ts";
import { Traffic } from "./traffic.ts";

/** France's size; `BENCH_SCALE=0.1` for a quick look. */
const SCALE = Number(process.env.BENCH_SCALE ?? 1);
const QUIET_MS = 10_000;

/** A generation from a server: built in another thread, saved, swapped under traffic, read by the next start. */
export async function run(): Promise<void> {
  print(
    `machine: ${cpus().length} cores, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(" ")}, scale ${SCALE}`,
  );
  const dataDir = mkdtempSync(join(tmpdir(), "binome bench "));
  const server = await startPostgres();
  const databaseUrl = await server.createDatabase();
  const store = await openStore({ dataDir, databaseUrl });
  const { clock, reference, snapshot } = france(0.001);
  const generations = openGenerations({ store, dataDir, databaseUrl, clock, log: { info: told, warn: told } });
  try {
    await timed("published", () => publishWorld(store, SCALE, clock));
    let served: ServedGeneration = await timed("first build, in another thread", () => generations.serve());
    await generations.saved();
    const [file = ""] = await readdir(join(dataDir, "index"));
    print(`saved: ${Math.round(statSync(join(dataDir, "index", file)).size / 2 ** 20)} MB`);

    const romes: RomeCode[] = [];
    for await (const batch of snapshot.trainings()) romes.push(...batch.flatMap((training) => training.romes));
    const candidates = new Candidates(reference, romes, 7);
    const questions = Array.from({ length: 2_000 }, () => candidates.byWords());
    const traffic = new Traffic(questions, (params) => served.search.searchBytes(params));
    print(
      `search, no swap: ${inWords(await traffic.during(() => new Promise((resolve) => setTimeout(resolve, QUIET_MS))))}`,
    );
    await touch(store, clock);
    const swapping = await traffic.during(async () => {
      served = await timed("build of the next generation, under traffic", () => generations.serve());
    });
    print(`search, a swap under way: ${inWords(swapping)}; ${traffic.failed} failed`);
    await generations.saved();
    print(`this process, two generations seen: ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB resident`);
    await measureReplica(databaseUrl, dataDir, questions, print);
  } finally {
    await generations.stop();
    await store.close();
    await server.stop();
    rmSync(dataDir, { recursive: true });
  }
}

/** Says how long, how much processor all threads took, and how much of it the thread that answers requests. */
async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const cpu = process.cpuUsage();
  const loop = performance.eventLoopUtilization();
  const start = performance.now();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  const { active } = performance.eventLoopUtilization(loop);
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
  print(
    `${name}: ${seconds(performance.now() - start)}, ${seconds((user + system) / 1000)} of processor in all threads, ` +
      `the event loop busy for ${seconds(active)}`,
  );
  return result;
}

function told(about: object, message: string): void {
  print(`  ${message} ${JSON.stringify(about)}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
