import type { RomeCode, Search, SearchParams } from "../../src/domain/index.ts";
import { buildIndex, buildSearch, type Index } from "../../src/search/index.ts";
import { Candidates } from "./questions.ts";
import { type France, france } from "./world.ts";

/** One generation at the size asked, ready to be searched, with the questions of many candidates. */
export interface Prepared {
  readonly france: France;
  readonly index: Index;
  readonly search: Search;
  readonly byDistance: readonly SearchParams[];
  readonly byScore: readonly SearchParams[];
  readonly byWords: readonly SearchParams[];
}

const QUESTIONS = 4_000;

/** Builds the search once as the service does, measured, then its index again for what is measured below the service. */
export async function prepare(scale: number, print: (line: string) => void): Promise<Prepared> {
  const world = france(scale);
  const romes = await someRomes(france(scale / 20));
  const search = await measuredBuild(world, print);
  const index = await buildIndex(france(scale).snapshot, world.reference, world.model);
  const draw = (seed: number, one: (candidates: Candidates) => SearchParams) => {
    const candidates = new Candidates(world.reference, romes, seed);
    return Array.from({ length: QUESTIONS }, () => one(candidates));
  };
  return {
    france: world,
    index,
    search,
    byDistance: draw(1, (candidates) => candidates.byCodes("distance")),
    byScore: draw(2, (candidates) => candidates.byCodes("best")),
    byWords: unlike(draw(3, (candidates) => candidates.byWords())),
  };
}

/** None twice: an answer that was just given costs nothing. */
function unlike(questions: readonly SearchParams[]): SearchParams[] {
  return [...new Map(questions.map((params) => [JSON.stringify(params), params])).values()];
}

async function measuredBuild(world: France, print: (line: string) => void): Promise<Search> {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const cpu = process.cpuUsage();
  const start = performance.now();
  const search = await buildSearch(world.snapshot, world);
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(cpu);
  globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  const { trainings, offers, companies } = search.counts();
  print(`world: ${trainings} trainings, ${offers} offers, ${companies} companies`);
  print(`build: ${seconds.toFixed(1)} s, ${((used.user + used.system) / 1e6).toFixed(1)} s of processor (budget 15 s)`);
  print(
    `memory: ${megabytes(external - before.external)} outside the heap, ${megabytes(heapUsed)} of heap with the reference tables, ` +
      `${megabytes(rss)} resident with what the bench left (budget 1024 MB for a replica)`,
  );
  return search;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}

/** The codes of a twentieth of the trainings: trades as common as they are taught. */
async function someRomes({ snapshot }: France): Promise<RomeCode[]> {
  const romes: RomeCode[] = [];
  for await (const batch of snapshot.trainings()) romes.push(...batch.flatMap((training) => training.romes));
  return romes;
}
