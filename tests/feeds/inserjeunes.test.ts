import { expect, test } from "vitest";
import { fakeInserjeunes, fakeOutcome, LIST } from "./fake-inserjeunes.ts";
import { cut, DOWN, HTML, type Reply } from "./fake-server.ts";
import { runFeed } from "./run-feed.ts";

const run = (source: Awaited<ReturnType<typeof fakeInserjeunes>>) => runFeed("inserjeunes", source.settings);
const outcomes = Array.from({ length: 2_300 }, (_, i) => fakeOutcome(i));

test("reads every page with one login", async () => {
  const source = await fakeInserjeunes(outcomes);
  const { ids } = await run(source);
  expect(new Set(ids).size).toBe(2_300);
  expect(source.calls).toHaveLength(4);
});

test("stores no rate on fewer than 20 leavers, and one on 20", async () => {
  const { records } = await run(await fakeInserjeunes([fakeOutcome(1, 19), fakeOutcome(2, 20)]));
  expect(records).toMatchObject([
    { leavers: 19, employmentRate: { 6: null }, employed: { 6: null } },
    { leavers: 20, employmentRate: { 6: 50 } },
  ]);
});

test("logs in again when the token expires on the way, and gives up when it is refused anew", async () => {
  const source = await fakeInserjeunes(outcomes, { tokenUses: 2 });
  expect((await run(source)).ids).toHaveLength(2_300);
  expect(source.tokens()).toBe(2);
  await expect(run(await fakeInserjeunes(outcomes, { tokenUses: 0 }))).rejects.toMatchObject({ fault: "credentials" });
});

test("says that the password is wrong", async () => {
  const { settings } = await fakeInserjeunes(outcomes);
  const wrong = { ...settings, INSERJEUNES_PASSWORD: "wrong" };
  await expect(runFeed("inserjeunes", wrong)).rejects.toMatchObject({
    fault: "credentials",
    message: expect.stringContaining("mot de passe est invalide"),
  });
});

test("ends with everything after an error, a page of the web and a page cut in its middle", async () => {
  const source = await fakeInserjeunes(outcomes);
  source.spoil(LIST, DOWN, HTML, (_, truth) => cut(truth));
  expect((await run(source)).ids).toHaveLength(2_300);
});

test("fails when a page repeats one before it", async () => {
  const source = await fakeInserjeunes(outcomes);
  let first: Reply = {};
  const remember = (_: unknown, truth: Reply) => {
    first = truth;
    return truth;
  };
  source.spoil(LIST, remember, () => first);
  await expect(run(source)).rejects.toThrow("page 2 repeats one before it");
});
