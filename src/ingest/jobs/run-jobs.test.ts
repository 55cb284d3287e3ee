import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { clockFrom, parseDay } from "../../domain/index.ts";
import { loadReference } from "../../reference/index.ts";
import { openWeb } from "../../sources/index.ts";
import { openStore } from "../../store/index.ts";
import { fakeFeed, fakeOffers } from "../feeds/testing.ts";
import { keepFeeds } from "./keep-feeds.ts";
import { schedulesOf } from "./schedules.ts";

const home = mkdtempSync(join(tmpdir(), "binome-jobs-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

test("the table of schedules has a line for each feed, and the daily tasks", () => {
  expect(schedulesOf([fakeFeed("portail")])).toEqual([
    { name: "feed:portail", label: "Source portail", cron: "0 4 * * *" },
    { name: "links", label: "Vérification des liens des offres", cron: "20 6 * * *" },
  ]);
});

test("feeds that were never published run at once, in one run, and the queue lives in the embedded store", async () => {
  const store = await openStore({ dataDir: join(home, "data"), databaseUrl: null });
  const [one, two, off] = [fakeFeed("un"), fakeFeed("deux"), { ...fakeFeed("trois"), connect: () => null }];
  one.gives = fakeOffers("un", 2);
  two.gives = fakeOffers("deux", 3);
  const folder = join(home, "spool");
  mkdirSync(folder);
  const failures: unknown[] = [];
  const runs: string[] = [];
  const kept = await keepFeeds({
    ...{ store, feeds: [one, two, off], settings: { PARTNERS_DIR: "x" }, web: openWeb(), folder },
    pause: 0.5,
    clock: clockFrom(parseDay("2026-05-01")),
    reference: () => loadReference(),
    onRun: ({ feeds }) => runs.push(...feeds.map(({ feed, status }) => `${feed} ${status}`)),
    onFailure: (error) => failures.push(error),
  });
  expect(kept.feeds.map(({ name }) => name)).toEqual(["un", "deux"]);
  await vi.waitFor(() => expect(runs.length + failures.length).toBeGreaterThan(0), { timeout: 60_000, interval: 200 });
  await kept.stop();
  const { rows } = await store.jobs.executeSql("select key, cron from pgboss.schedule order by key");
  await store.close();
  expect([failures, runs]).toEqual([[], ["un published", "deux published"]]);
  expect(rows).toEqual([
    { key: "feed.deux", cron: "0 4 * * *" },
    { key: "feed.un", cron: "0 4 * * *" },
    { key: "links", cron: "20 6 * * *" },
  ]);
}, 90_000);
