import {
  type Day,
  parseSearchParams,
  type RomeCode,
  type Search,
  type SearchParams,
  type StoredOffer,
} from "../../src/domain/index.ts";
import { buildSearch } from "../../src/search/index.ts";
import { demonstrationWorld } from "../../src/sources/index.ts";
import { Candidates } from "../search/questions.ts";
import { type France, france } from "../search/world.ts";

export const RADII = [10, 30, 50, 100, 200];
export const OCCUPATIONS = [1, 3, 5, 10, 20];
/** What the other one is while one of them grows. */
export const USUAL = { radius: 30, occupations: 3 };

const QUESTIONS = 200;
const WARM_UP = 40;
/** A point of the curve ends after this long, whatever it has asked. */
const ENOUGH_MS = 10_000;

/** What whole searches of one kind cost. */
export interface Cost {
  readonly radius: number;
  readonly occupations: number;
  /** Milliseconds of processor of the thread that answers: what else the machine does hardly changes it. */
  readonly mean: number;
  /** How many items match a question, on average. */
  readonly found: number;
}

/** The costs at one size. */
export interface Curve {
  readonly rows: number;
  readonly buildSeconds: number;
  readonly costs: readonly Cost[];
}

/** Builds a world of that size, its records made as they are read, and asks. */
export async function measureSize(scale: number): Promise<Curve> {
  const deps = france(0.001);
  const started = process.cpuUsage();
  const search = await buildSearch(streamed(scale, deps), deps);
  const { user, system } = process.cpuUsage(started);
  const counts = search.counts();
  const rows = counts.trainings + counts.offers + counts.companies;
  const romes: RomeCode[] = [];
  for await (const batch of france(0.05).snapshot.trainings()) romes.push(...batch.flatMap((it) => it.romes));
  const candidates = () => new Candidates(deps.reference, romes, 5);
  const pairs = [
    ...RADII.map((radius) => ({ ...USUAL, radius })),
    ...OCCUPATIONS.filter((occupations) => occupations !== USUAL.occupations).map((it) => ({
      ...USUAL,
      occupations: it,
    })),
  ];
  const costs = pairs.map((kind) => costOf(search, drawn(candidates(), kind), kind));
  return { rows, buildSeconds: (user + system) / 1e6, costs };
}

/** The fictitious world, never all of it at once in memory. */
function streamed(scale: number, { reference, clock, snapshot }: France): France["snapshot"] {
  const day = clock.now().toISOString().slice(0, 10);
  const world = demonstrationWorld({ reference, scale, seed: 2026, today: day as Day });
  async function* each<Batch, Given>(batches: Iterable<Batch>, give: (batch: Batch) => Given): AsyncGenerator<Given> {
    for (const batch of batches) yield give(batch);
  }
  return {
    ...snapshot,
    trainings: () => each(world.trainings(), (batch) => batch),
    offers: () => each(world.offers(), (batch) => batch.map((offer): StoredOffer => ({ offer, seenOn: day }))),
    companies: () => each(world.companies(), (batch) => batch),
  };
}

function drawn(candidates: Candidates, { radius, occupations }: typeof USUAL): SearchParams[] {
  return Array.from({ length: QUESTIONS }, () => {
    const { lat, lon, ...first } = candidates.byCodes("best");
    const romes = new Set(first.romes);
    while (romes.size < occupations) for (const rome of candidates.byCodes("best").romes ?? []) romes.add(rome);
    const asked = [...romes].slice(0, occupations).join(",");
    return parseSearchParams({ romes: asked, lat: String(lat), lon: String(lon), radius: String(radius) });
  });
}

function costOf(search: Search, questions: readonly SearchParams[], kind: typeof USUAL): Cost {
  for (const params of questions.slice(0, WARM_UP)) search.searchBytes(params);
  // Over all of them: the system counts a thread's processor in steps of some milliseconds.
  const before = process.threadCpuUsage();
  const until = performance.now() + ENOUGH_MS;
  let asked = 0;
  for (; asked < questions.length && performance.now() < until; asked++) {
    search.searchBytes(questions[asked] as SearchParams);
  }
  const { user, system } = process.threadCpuUsage(before);
  return { ...kind, mean: (user + system) / 1000 / asked, found: foundBy(search, questions.slice(0, 50)) };
}

function foundBy(search: Search, questions: readonly SearchParams[]): number {
  let found = 0;
  for (const params of questions) {
    const { trainings, offers, companies } = search.search({
      ...params,
      limit: 1,
      sources: ["trainings", "offers", "companies"],
    });
    found += (trainings?.total ?? 0) + (offers?.total ?? 0) + (companies?.total ?? 0);
  }
  return found / questions.length;
}
