import { expect, test, vi } from "vitest";
import type { Generation } from "../domain/index.ts";
import { createListeners } from "./listeners.ts";

const generation = (id: number): Generation => ({ id, asOf: "2026-05-01T06:00:00.000Z", demonstration: false });

test("a listener hears of a generation once, and never of one older than it heard", async () => {
  const listeners = createListeners(
    () => () => undefined,
    () => generation(4),
  );
  const heard: number[] = [];
  listeners.add(({ id }) => heard.push(id));
  for (const id of [3, 4, 5, 5, 7, 6]) listeners.announce(generation(id));
  await Promise.resolve();
  expect(heard).toEqual([5, 7]);
});

test("the database is watched while somebody listens, and no longer", () => {
  const stop = vi.fn();
  const watch = vi.fn(() => stop);
  const listeners = createListeners(watch, () => null);
  expect(watch).not.toHaveBeenCalled();
  const [first, second] = [listeners.add(() => undefined), listeners.add(() => undefined)];
  first();
  expect(stop).not.toHaveBeenCalled();
  second();
  expect([watch.mock.calls.length, stop.mock.calls.length]).toEqual([1, 1]);
  listeners.add(() => undefined);
  listeners.close();
  expect([watch.mock.calls.length, stop.mock.calls.length]).toEqual([2, 2]);
});
