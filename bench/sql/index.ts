import { cpus, loadavg } from "node:os";
import type { ListQuestion, SearchParams } from "../../src/domain/index.ts";
import { buildIndex, listsOf, questionsOf, runLists } from "../../src/search/index.ts";
import { inWords, measure, type Quantiles, quantiles } from "../quantiles.ts";
import { Candidates } from "../search/questions.ts";
import { type France, france } from "../search/world.ts";
import { processorOf } from "./processor.ts";
import { resolved } from "./questions.ts";
import { embeddedStore, load, type OpenStore, serverStore } from "./stores.ts";

/** France's size; `BENCH_SCALE=0.1` for a quick look. */
const SCALE = Number(process.env.BENCH_SCALE ?? 1);
/** The size of the world that `npm start` serves. */
const DEFAULT_SCALE = 0;
const QUESTIONS = 2_000;
const WARM_UP = 200;

/** The three lists asked of the database: loading, then by distance and by score, beside the index on the same questions. */
export async function run(): Promise<void> {
  const load = loadavg().map((one) => one.toFixed(1));
  print(`machine: ${cpus().length} cores, load ${load.join(" ")}`);
  await measureStore("PostgreSQL 15, default settings", SCALE, await serverStore());
  await measureStore("PGlite", DEFAULT_SCALE, await embeddedStore());
}

async function measureStore(name: string, scale: number, store: OpenStore): Promise<void> {
  try {
    const world = france(scale);
    const { laidOut, publishSeconds, layOutSeconds, layOutProcessorSeconds } = await load(store, world);
    const { trainings, offers, companies } = laidOut;
    const rows = trainings + offers + companies;
    print(`${name}, scale ${scale}: ${trainings} trainings, ${offers} offers, ${companies} companies`);
    print(
      `  published in ${publishSeconds.toFixed(1)} s, laid out for SQL in ${layOutSeconds.toFixed(1)} s ` +
        `(${((layOutSeconds / rows) * 100_000).toFixed(1)} s for 100,000 rows; ${ratio(layOutSeconds, publishSeconds)} of the publication); ` +
        `${layOutProcessorSeconds.toFixed(1)} s of processor, server and this process (budget on a server 30)`,
    );
    await measureQuestions(scale, store);
  } finally {
    await store.end();
  }
}

async function measureQuestions(scale: number, store: OpenStore): Promise<void> {
  const world = france(scale);
  const romes = await romesOf(france(scale / 20 || 0));
  const index = await buildIndex(world.snapshot, world.reference, world.model);
  const lists = listsOf(index);
  const asked: Readonly<Record<string, (candidates: Candidates) => SearchParams>> = {
    "by distance": (candidates) => candidates.byCodes("distance"),
    "by score": (candidates) => candidates.byCodes("best"),
    "in words": (candidates) => candidates.byWords(),
  };
  for (const [name, draw] of Object.entries(asked)) {
    const candidates = new Candidates(world.reference, romes, 1);
    const params = Array.from({ length: QUESTIONS }, () => draw(candidates));
    const { clock, processor } = await measureLists(
      store,
      params.map((one) => resolved(one, world)),
    );
    const questions = params.map(questionsOf(index, world));
    const inMemory = measure(questions, WARM_UP, (question) => runLists(index, lists, question));
    print(`  three lists ${name}: ${inWords(clock)}${name === "by distance" ? " (budget on a server p99 10)" : ""}`);
    print(`    of processor, server and this process: ${inWords(processor)}`);
    print(
      `    the index in memory: ${inWords(inMemory)}; SQL takes ${ratio(clock.p50, inMemory.p50)} at p50, ` +
        `${ratio(clock.p99, inMemory.p99)} at p99`,
    );
  }
}

/** Each question asked once, after a warm-up on others of the same kind. */
async function measureLists(
  store: OpenStore,
  questions: readonly ListQuestion[],
): Promise<{ readonly clock: Quantiles; readonly processor: Quantiles }> {
  for (const question of questions.slice(0, WARM_UP)) await store.lists(question);
  const processor = await processorOf(store.url);
  const times: number[] = [];
  const used: number[] = [];
  for (const question of questions.slice(WARM_UP)) {
    const before = processor.milliseconds();
    const start = performance.now();
    await store.lists(question);
    times.push(performance.now() - start);
    used.push(processor.milliseconds() - before);
  }
  await processor.end();
  return { clock: quantiles(times), processor: quantiles(used) };
}

async function romesOf({ snapshot }: France) {
  const romes = [];
  for await (const batch of snapshot.trainings()) romes.push(...batch.flatMap((training) => training.romes));
  return romes;
}

function ratio(a: number, b: number): string {
  return `${(a / b).toFixed(a / b < 10 ? 1 : 0)} times`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
