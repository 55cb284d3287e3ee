import { expect, test } from "vitest";
import { pace } from "./pace.ts";

const NEVER = new AbortController().signal;

test("lets the first call go at once and spaces those that follow", async () => {
  const turn = pace(20);
  const start = performance.now();
  await Promise.all([turn(NEVER), turn(NEVER), turn(NEVER)]);
  expect(performance.now() - start).toBeGreaterThanOrEqual(38);
});

test("after a silence nothing is waited for", async () => {
  let clock = 0;
  const turn = pace(1_000_000, () => clock);
  await turn(NEVER);
  clock = 2_000_000;
  await turn(NEVER);
});

test("a call that is given up does not wait for its turn", async () => {
  const controller = new AbortController();
  const turn = pace(1_000_000);
  await turn(controller.signal);
  const waiting = turn(controller.signal);
  controller.abort(new Error("the run was stopped"));
  await expect(waiting).rejects.toThrow("the run was stopped");
});
