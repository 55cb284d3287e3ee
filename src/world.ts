import type { Config } from "./config.ts";
import { type Clock, type Draft, dayOf, daysBetween, type Generation, type Store, today } from "./domain/index.ts";
import { loadReference } from "./reference/index.ts";
import { demonstrationWorld } from "./sources/index.ts";

const SEED = 2026;
/** Its offers are dated relative to the day it is made and live 60 days at most: it is made again before they go. */
const DEMONSTRATION_LIFE_DAYS = 7;
const DEFAULT_SCALE = 0;

/** Sees to it that the store holds a generation: the demonstration world, or an empty one when the operator wants none. */
export async function prepareWorld(store: Store, config: Config, clock: Clock): Promise<void> {
  const current = await store.generation();
  if (config.startEmpty) {
    if (!current || current.demonstration) await store.publish(empty, clock.now());
    return;
  }
  if (current && !isStale(current, clock)) return;
  await store.publish((draft) => fill(draft, config, clock), clock.now());
}

async function empty(draft: Draft): Promise<void> {
  await draft.removeDemonstration();
}

/** True when the world in the store is a demonstration of another size, or one made too long before (or after) the clock's day. */
function isStale(current: Generation, clock: Clock): boolean {
  if (!current.demonstration) return false;
  const age = Math.abs(daysBetween(dayOf(new Date(current.asOf)), today(clock)));
  return age > DEMONSTRATION_LIFE_DAYS;
}

async function fill(draft: Draft, config: Config, clock: Clock): Promise<void> {
  await draft.removeDemonstration();
  const day = today(clock);
  const world = demonstrationWorld({
    reference: loadReference(),
    scale: config.scale ?? DEFAULT_SCALE,
    seed: SEED,
    today: day,
  });
  for (const batch of world.trainings()) await draft.putTrainings(batch);
  for (const batch of world.offers()) await draft.putOffers(batch, day);
  for (const batch of world.companies()) await draft.putCompanies(batch);
}
