import { isDeepStrictEqual } from "node:util";
import type { ListName, ListQuestion, ListSearch } from "../../src/domain/index.ts";
import { seededRandom } from "../../src/lib/random.ts";
import { memoryLists } from "../../tests/lists/memory-lists.ts";
import { Candidates } from "../search/questions.ts";
import { type France, france } from "../search/world.ts";
import { resolved, varied } from "./questions.ts";
import { load, serverStore } from "./stores.ts";
import { namesOf, typed } from "./typed.ts";

/** 0.09: 100,000 rows. */
const SCALE = Number(process.env.BENCH_SCALE ?? 0.09);
const QUESTIONS = Number(process.env.BENCH_QUESTIONS ?? 10_000);
const SEED = 4;
const LISTS: readonly ListName[] = ["trainings", "offers", "companies"];

/** Asks the same random questions of the index in memory and of a server: lists, order, distances, totals and cursors. Fails at the first difference. */
export async function run(): Promise<void> {
  const store = await serverStore();
  try {
    const world = france(SCALE);
    const { laidOut } = await load(store, france(SCALE));
    const memory = await memoryLists(world.snapshot, world);
    const { trainings, offers, companies } = laidOut;
    print(`${trainings} trainings, ${offers} offers, ${companies} companies; seed ${SEED}`);
    const some = { romes: await romesOf(france(SCALE / 10)), names: await namesOf(france(SCALE / 10)) };
    const { asked, rows, pages, worded } = await compare(questionsOf(world, some), memory, store);
    print(
      `index and SQL agree on ${asked} random questions, ${worded} of them in words: ${rows} listed items, ` +
        `${pages} of the questions on a next page`,
    );
  } finally {
    await store.end();
  }
}

/** Each question once; one in three goes on to the next page of a list, which is a question too. */
async function compare(questions: Iterable<ListQuestion>, memory: ListSearch, sql: ListSearch) {
  const done = { asked: 0, rows: 0, pages: 0, worded: 0 };
  for (const question of questions) {
    if (done.asked >= QUESTIONS) break;
    const list = LISTS[done.asked % LISTS.length] ?? "offers";
    const answer = await same(question, memory, sql);
    done.asked++;
    if (question.words !== null) done.worded++;
    done.rows += LISTS.reduce((sum, name) => sum + answer[name].items.length, 0);
    const { next } = answer[list];
    if (next === null || done.asked % 3 !== 0 || done.asked >= QUESTIONS) continue;
    await same({ ...question, cursor: next }, memory, sql);
    done.asked++;
    done.pages++;
  }
  return done;
}

async function same(question: ListQuestion, memory: ListSearch, sql: ListSearch) {
  const [expected, got] = [await memory.lists(question), await sql.lists(question)];
  for (const name of LISTS) {
    if (isDeepStrictEqual(got[name], expected[name])) continue;
    const said = JSON.stringify({ question, list: name, memory: expected[name], sql: got[name] }, null, 1);
    throw new Error(`The index and SQL disagree:\n${said}`);
  }
  return expected;
}

interface Some {
  readonly romes: ConstructorParameters<typeof Candidates>[1];
  readonly names: readonly string[];
}

function* questionsOf(world: France, { romes, names }: Some): Generator<ListQuestion> {
  const candidates = new Candidates(world.reference, romes, SEED);
  const random = seededRandom(SEED);
  const inWords = () => typed(candidates.byWords(), candidates.byWords(), { names, random });
  for (let asked = 0; asked < QUESTIONS; asked++) {
    const params = random() < 0.7 ? inWords() : candidates.byCodes("best");
    yield varied(resolved(params, world), world, random);
  }
}

async function romesOf({ snapshot }: France) {
  const romes = [];
  for await (const batch of snapshot.trainings()) romes.push(...batch.flatMap((training) => training.romes));
  return romes;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
