import type { Config } from "./config.ts";
import {
  type Clock,
  DEMONSTRATION,
  type Draft,
  dayOf,
  daysBetween,
  type ImportReport,
  type Store,
  today,
} from "./domain/index.ts";
import { loadReference } from "./reference/index.ts";
import { demonstrationWorld } from "./sources/index.ts";

const SEED = 2026;
/** Its offers are dated relative to the day it is made and live 60 days at most: it is made again before they go. */
const DEMONSTRATION_LIFE_DAYS = 7;
const DEFAULT_SCALE = 0;
/** Among so many of the last reports is that of the world: nothing but reference tables is imported beside it. */
const MOST_REPORTS = 200;

/** Sees to it that the store holds a generation: the demonstration world, or an empty one when the operator wants none. */
export async function prepareWorld(store: Store, config: Config, clock: Clock): Promise<void> {
  const current = await store.generation();
  if (config.startEmpty) {
    if (!current || current.demonstration) await store.publish(empty, clock.now());
    return;
  }
  if (current && !(current.demonstration && (await isStale(store, config, clock)))) return;
  const started = performance.now();
  let kept = 0;
  await store.publish(async (draft) => {
    kept = await fill(draft, config, clock);
  }, clock.now());
  await store.saveReport(reportOf(config, clock, kept, performance.now() - started));
}

async function empty(draft: Draft): Promise<void> {
  await draft.removeDemonstration();
}

/** True when the demonstration world was made at another size, or too long before (or after) the clock's day. */
async function isStale(store: Store, config: Config, clock: Clock): Promise<boolean> {
  const reports = await store.reports(MOST_REPORTS);
  const made = reports.find(({ kind }) => kind === DEMONSTRATION);
  if (made?.files[0] !== sizeOf(config)) return true;
  return Math.abs(daysBetween(dayOf(new Date(made.startedAt)), today(clock))) > DEMONSTRATION_LIFE_DAYS;
}

/** Kept with the imports, so that `/donnees` shows it and the next start knows the size and the day of the world it finds. */
function reportOf(config: Config, clock: Clock, kept: number, milliseconds: number): ImportReport {
  const startedAt = clock.now().toISOString();
  const seconds = Math.round(milliseconds) / 1000;
  const counts = { read: kept, kept, unchanged: 0, removed: 0, rejected: [] };
  return { kind: DEMONSTRATION, files: [sizeOf(config)], startedAt, seconds, ...counts };
}

function sizeOf({ scale }: Config): string {
  return `scale ${scale ?? "by default"}`;
}

async function fill(draft: Draft, config: Config, clock: Clock): Promise<number> {
  await draft.removeDemonstration();
  const day = today(clock);
  const scale = config.scale ?? DEFAULT_SCALE;
  const world = demonstrationWorld({ reference: loadReference(), scale, seed: SEED, today: day });
  let kept = 0;
  for (const batch of world.trainings()) kept += (await draft.putTrainings(batch)).added;
  for (const batch of world.offers()) kept += (await draft.putOffers(batch, day)).added;
  for (const batch of world.companies()) kept += (await draft.putCompanies(batch)).added;
  return kept;
}
