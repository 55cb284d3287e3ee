import { cpus, loadavg } from "node:os";
import type { ListQuestion, SearchParams } from "../../src/domain/index.ts";
import { buildIndex, type Index, listsOf, type Question, questionsOf, runLists } from "../../src/search/index.ts";
import { inTimes, inWords, measureOnce, type Quantiles, quantiles } from "../quantiles.ts";
import { Candidates } from "../search/questions.ts";
import { byScan, byTrees, REFERENCE_QUESTIONS } from "../search/references.ts";
import { type France, france } from "../search/world.ts";
import { processorOf } from "./processor.ts";
import { resolved } from "./questions.ts";
import { embeddedStore, load, type OpenStore, serverStore } from "./stores.ts";

/** France's size; `BENCH_SCALE=0.1` for a quick look. */
const SCALE = Number(process.env.BENCH_SCALE ?? 1);
/** The size of the world that `npm start` serves. */
const DEFAULT_SCALE = 0;
const WARM_UP = 200;

/** How the lists are asked, how many times, and the budget on a server. */
const KINDS: readonly Kind[] = [
  { name: "by distance", count: 2_000, draw: (candidates) => candidates.byCodes("distance"), budget: "p99 10" },
  { name: "by score", count: 1_000, draw: (candidates) => candidates.byCodes("best") },
  { name: "in words", count: 1_000, draw: (candidates) => candidates.byWords() },
];

interface Kind {
  readonly name: string;
  readonly count: number;
  readonly draw: (candidates: Candidates) => SearchParams;
  readonly budget?: string;
}

/** The three lists asked of the database: loading, then by distance and by score, beside the index on the same questions. */
export async function run(): Promise<void> {
  const load = loadavg().map((one) => one.toFixed(1));
  print(`machine: ${cpus().length} cores, load ${load.join(" ")}`);
  await measureStore("PostgreSQL 15, default settings", SCALE, await serverStore());
  await measureStore("PGlite", DEFAULT_SCALE, await embeddedStore());
}

async function measureStore(name: string, scale: number, store: OpenStore): Promise<void> {
  try {
    const { laidOut, publishSeconds, layOutSeconds, layOutProcessorSeconds } = await load(store, france(scale));
    const { trainings, offers, companies } = laidOut;
    const rows = trainings + offers + companies;
    print(`${name}, scale ${scale}: ${trainings} trainings, ${offers} offers, ${companies} companies`);
    print(
      `  published in ${publishSeconds.toFixed(1)} s, laid out for SQL in ${layOutSeconds.toFixed(1)} s` +
        `${store.url === null ? "" : " (budget 30 s)"}, ${((layOutSeconds / rows) * 100_000).toFixed(1)} s for 100,000 rows, ` +
        `${inTimes(layOutSeconds, publishSeconds)} the publication; ` +
        `${layOutProcessorSeconds.toFixed(1)} s of processor, server and this process`,
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
  for (const kind of KINDS) {
    const candidates = new Candidates(world.reference, romes, 1);
    const params = Array.from({ length: kind.count }, () => kind.draw(candidates));
    const asked = params.map((one) => resolved(one, world));
    const { clock, processor, mean, found } = await measureLists(store, asked);
    print(
      `  three lists ${kind.name}, ${found.toFixed(0)} matches on average: ${inWords(clock)}` +
        `${kind.budget && store.url !== null ? ` (budget ${kind.budget})` : ""}`,
    );
    print(`    of processor, server and this process: ${inWords(processor)}, ${mean.toFixed(3)} on average`);
    const questions = params.map(questionsOf(index, world));
    compare(index, questions, { clock, mean }, kind.name === "by distance");
  }
}

/** The same questions asked of the references, fewer of the slow ones. */
function compare(
  index: Index,
  questions: readonly Question[],
  sql: { readonly clock: Quantiles; readonly mean: number },
  withTrees: boolean,
): void {
  const lists = listsOf(index);
  const inMemory = measureOnce(questions, WARM_UP, (question) => runLists(index, lists, question));
  print(
    `    the index in memory: ${inWords(inMemory.quantiles)}; SQL takes ${inTimes(sql.clock.p50, inMemory.quantiles.p50)} that at p50, ` +
      `${inTimes(sql.clock.p99, inMemory.quantiles.p99)} at p99, ${inTimes(sql.mean, inMemory.processor)} the processor`,
  );
  if (!withTrees) return;
  const few = questions.slice(WARM_UP, WARM_UP + REFERENCE_QUESTIONS);
  const references = { "a plain scan": byScan({ index }, few), "k-d trees, no totals": byTrees({ index }, few) };
  for (const [name, { quantiles, processor }] of Object.entries(references)) {
    print(`    ${name}: ${inWords(quantiles)}; SQL takes ${inTimes(sql.mean, processor)} the processor`);
  }
}

/** Each question asked once, after a warm-up on others of the same kind. */
async function measureLists(
  store: OpenStore,
  questions: readonly ListQuestion[],
): Promise<{
  readonly clock: Quantiles;
  readonly processor: Quantiles;
  readonly mean: number;
  readonly found: number;
}> {
  for (const question of questions.slice(0, WARM_UP)) await store.lists(question);
  const processor = await processorOf(store.url);
  const times: number[] = [];
  const used: number[] = [];
  let found = 0;
  for (const question of questions.slice(WARM_UP)) {
    const before = processor.milliseconds();
    const start = performance.now();
    const { trainings, offers, companies } = await store.lists(question);
    times.push(performance.now() - start);
    used.push(processor.milliseconds() - before);
    found += trainings.total + offers.total + companies.total;
  }
  await processor.end();
  const mean = used.reduce((sum, one) => sum + one, 0) / used.length;
  return { clock: quantiles(times), processor: quantiles(used), mean, found: found / times.length };
}

async function romesOf({ snapshot }: France) {
  const romes = [];
  for await (const batch of snapshot.trainings()) romes.push(...batch.flatMap((training) => training.romes));
  return romes;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
