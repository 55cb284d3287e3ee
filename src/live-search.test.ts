import { expect, test, vi } from "vitest";
import type { Generation, GrowingSearch, OfferBoard, OfferChange, Store } from "./domain/index.ts";
import { keepSearch } from "./live-search.ts";

/** A store and board that hold nothing but what is announced. */
function board() {
  const changes: OfferChange[] = [];
  const listeners = { generation: new Set<(generation: Generation) => void>(), offer: new Set<() => void>() };
  let generation = generationOf(1);
  const listening =
    <Listener>(set: Set<Listener>) =>
    (listener: Listener) => {
      set.add(listener);
      return () => void set.delete(listener);
    };
  const store = {
    generation: async () => generation,
    onGeneration: listening(listeners.generation),
    onOfferChange: listening(listeners.offer),
    offerChanges: async (after: number) => ({ last: changes.length, changes: changes.slice(after) }),
  } as unknown as Store & OfferBoard;
  return {
    store,
    last: () => changes.length,
    current: () => generation,
    publish: () => {
      generation = generationOf(generation.id + 1);
      for (const heard of listeners.generation) heard(generation);
    },
    putUp: (id: string) => {
      changes.push({ source: "partner", id, offer: null });
      for (const heard of listeners.offer) heard();
    },
  };
}

function generationOf(id: number): Generation {
  return { id, asOf: "2026-05-01T00:00:00.000Z", demonstration: false };
}

/** What it was built from, and the ids of the offers changed since: enough to see what is served. */
function searchOf(generation: Generation, offerChange: number, changed: readonly string[] = []): GrowingSearch {
  return {
    generation,
    offerChange,
    items: () => changed,
    withOffers: (changes: readonly OfferChange[], last: number) =>
      searchOf(
        generation,
        last,
        changes.map(({ id }) => id),
      ),
  } as unknown as GrowingSearch;
}

const never = () => expect.unreachable();

test("a newer generation takes the place of the one in service once it is ready, never before", async () => {
  const world = board();
  const ready = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  ready[0]?.resolve();
  let builds = 0;
  const live = await keepSearch(
    world.store,
    async () => {
      const generation = world.current();
      await ready[builds++]?.promise;
      return { search: searchOf(generation, 0), name: `guide of ${generation.id}` };
    },
    never,
  );
  world.publish();
  await vi.waitFor(() => expect(builds).toBe(2));
  expect([live.current()?.generation.id, live.served()?.name]).toEqual([1, "guide of 1"]);
  ready[1]?.resolve();
  await vi.waitFor(() => expect(live.current()?.generation.id).toBe(2));
  expect(live.served()?.name).toBe("guide of 2");
  await live.stop();
});

test("one that cannot be made ready leaves the one in service, says so, and the next one is served", async () => {
  const world = board();
  const failures: unknown[] = [];
  const serve = async () => {
    if (world.current().id === 2) throw new Error("no memory left");
    return { search: searchOf(world.current(), 0) };
  };
  const live = await keepSearch(world.store, serve, (error) => failures.push(error));
  world.publish();
  await vi.waitFor(() => expect(failures).toEqual([new Error("no memory left")]));
  expect(live.current()?.generation.id).toBe(1);
  world.publish();
  await vi.waitFor(() => expect(live.current()?.generation.id).toBe(3));
  await live.stop();
});

test("it is tried again after a minute even when nothing else is published", async () => {
  vi.useFakeTimers();
  const world = board();
  let failing = false;
  const serve = async () => {
    if (failing) throw new Error("the database is away");
    return { search: searchOf(world.current(), 0) };
  };
  const live = await keepSearch(world.store, serve, () => undefined);
  failing = true;
  world.publish();
  await vi.advanceTimersByTimeAsync(1_000);
  failing = false;
  await vi.advanceTimersByTimeAsync(58_000);
  expect(live.current()?.generation.id).toBe(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(live.current()?.generation.id).toBe(2);
  await live.stop();
  vi.useRealTimers();
});

test("offers put up while a generation is built are in it once it serves: before its reading, or taken in after", async () => {
  const world = board();
  const built = Promise.withResolvers<void>();
  const serve = async () => {
    const generation = world.current();
    const upTo = world.last();
    if (generation.id === 2) await built.promise;
    return { search: searchOf(generation, upTo) };
  };
  const live = await keepSearch(world.store, serve, never);
  world.putUp("before");
  await vi.waitFor(() => expect([...(live.current()?.items("offers") ?? [])]).toEqual(["before"]));
  world.publish();
  await new Promise((resolve) => setTimeout(resolve, 10));
  world.putUp("meanwhile");
  built.resolve();
  await vi.waitFor(() => expect([...(live.current()?.items("offers") ?? [])]).toEqual(["meanwhile"]));
  expect(live.current()?.generation.id).toBe(2);
  expect(live.current()?.offerChange).toBe(2);
  await live.stop();
});

test("past ten thousand changes the generation is asked for again, up to the last of them", async () => {
  const world = board();
  const asked: number[] = [];
  const serve = async (offerChange: number) => {
    asked.push(offerChange);
    return { search: searchOf(world.current(), offerChange) };
  };
  for (let i = 0; i < 10_001; i++) world.putUp(`offer ${i}`);
  const live = await keepSearch(world.store, serve, never);
  await vi.waitFor(() => expect(asked).toEqual([0, 10_001]));
  await vi.waitFor(() => expect(live.current()?.offerChange).toBe(10_001));
  await live.stop();
});
