import { expect, test } from "vitest";
import { FEEDS } from "../../src/sources/index.ts";
import { type FakeOffer, fakeFranceTravail, fakeOffer } from "./fake-france-travail.ts";
import { cut, DOWN, HTML, type Reply } from "./fake-server.ts";
import { runFeed, web } from "./run-feed.ts";

const run = (source: Awaited<ReturnType<typeof fakeFranceTravail>>, options = {}) =>
  runFeed("france-travail", source.settings, options);

const asIs = (_: unknown, truth: Reply) => truth;

/** So many offers of one département, one a minute from the first of January 2026. */
function offersIn(departement: string | null, count: number, first = 0): FakeOffer[] {
  const start = Date.parse("2026-01-01T00:00:00Z");
  return Array.from({ length: count }, (_, i) =>
    fakeOffer(first + i, departement, new Date(start + i * 60_000).toISOString()),
  );
}

test("is off without credentials", () => {
  const feed = FEEDS.find(({ name }) => name === "france-travail");
  expect(feed?.connect({ FRANCE_TRAVAIL_CLIENT_ID: "exemple" }, web())).toBeNull();
});

test("reads every page of France with one token, and nothing of the person to contact", async () => {
  const source = await fakeFranceTravail([...offersIn("57", 320), ...offersIn("54", 10, 1000)]);
  const { ids, records } = await run(source);
  expect(new Set(ids).size).toBe(330);
  expect(source.tokens()).toBe(1);
  expect(JSON.stringify(records)).not.toMatch(/Jeanne|06 00/);
});

test("reads offers for the country as a whole, and keeps those of them that have a place", async () => {
  const nowhere = offersIn(null, 3, 500);
  const { ids, refused } = await run(await fakeFranceTravail([...offersIn("57", 5), ...nowhere]));
  expect(ids).toHaveLength(5);
  expect(refused.map(({ reason, got }) => [reason, got])).toEqual(
    Array(3).fill(["no place: neither coordinates nor a known commune or postcode", "France"]),
  );
});

test("reads by département the offers of one second that has too many, 204 and unknown départements among them", async () => {
  const at = "2026-01-01T00:00:00.000Z";
  const ofOneSecond = Array.from({ length: 4_000 }, (_, i) => fakeOffer(i, i % 2 ? "54" : "57", at));
  const source = await fakeFranceTravail(ofOneSecond);
  expect(new Set((await run(source)).ids).size).toBe(4_000);
  const departements = new Set(source.searches().map(({ query }) => query.get("departement")));
  expect(departements).toEqual(new Set([null, "54", "57", "975"]));
});

test("a source without offers answers 204, which is no failure", async () => {
  expect((await run(await fakeFranceTravail([]))).ids).toEqual([]);
});

test("halves by date of creation what has more than 3,150 offers, until each part fits", async () => {
  const source = await fakeFranceTravail(offersIn("57", 7_000));
  const { ids } = await run(source);
  expect(new Set(ids).size).toBe(7_000);
  expect(ids).toHaveLength(7_000);
});

test("offers dated after our clock, which is late by a year, are found", async () => {
  const source = await fakeFranceTravail(offersIn("57", 3_400));
  expect((await run(source, { now: "2025-03-10" })).ids).toHaveLength(3_400);
});

test("renews a token that expires on the way, once", async () => {
  const source = await fakeFranceTravail(offersIn("57", 600), { tokenUses: 3 });
  expect((await run(source)).ids).toHaveLength(600);
  expect(source.tokens()).toBe(2);
});

test("gives up when new tokens are refused, and when the secret is wrong", async () => {
  const source = await fakeFranceTravail(offersIn("57", 1), { tokenUses: 0 });
  await expect(run(source)).rejects.toMatchObject({ fault: "credentials", retryable: false });
  expect(source.tokens()).toBe(2);
  const settings = { ...source.settings, FRANCE_TRAVAIL_CLIENT_SECRET: "wrong" };
  await expect(runFeed("france-travail", settings)).rejects.toMatchObject({
    fault: "credentials",
    message: "france-travail: no token for these credentials: invalid_client",
  });
});

test("ends with all offers after a quota, an error, a page of the web and a page cut in its middle", async () => {
  const source = await fakeFranceTravail(offersIn("57", 400));
  const quota = { status: 429, headers: { "retry-after": "1" }, body: "Too many requests" };
  source.spoil("/token", DOWN);
  source.spoil("/offres/search", quota, DOWN, HTML, asIs, { status: 429 }, (_, truth) => cut(truth));
  expect((await run(source)).ids).toHaveLength(400);
});

test("asks again for a page that repeats the one before", async () => {
  const source = await fakeFranceTravail(offersIn("57", 400));
  let first = {};
  const remember = (_: unknown, truth: object) => {
    first = truth;
    return truth;
  };
  source.spoil("/offres/search", remember, () => first);
  expect(new Set((await run(source)).ids).size).toBe(400);
});

test("fails when pages go on repeating themselves", async () => {
  const source = await fakeFranceTravail(offersIn("57", 400));
  let first = {};
  const firstPage = (_: unknown, truth: object) => {
    first = truth;
    return truth;
  };
  source.spoil("/offres/search", firstPage, ...[1, 2, 3].map(() => () => first));
  await expect(run(source)).rejects.toThrow("France: the page from offer 150 repeats those before it");
});

test("fails when the source announces more than it gives, and when its answer has another shape", async () => {
  const source = await fakeFranceTravail(offersIn("57", 40));
  const announcing = (_: unknown, truth: object) => ({
    ...truth,
    headers: { "content-type": "application/json", "content-range": "offres 0-39/90" },
  });
  source.spoil("/offres/search", announcing);
  await expect(run(source)).rejects.toThrow("France: got 40 records, expected the 90 that were announced");
  source.spoil("/offres/search", { headers: { "content-type": "application/json" }, body: '{"offres":[]}' });
  await expect(run(source)).rejects.toMatchObject({ fault: "shape", message: expect.stringContaining("resultats") });
});

test("says how far it is", async () => {
  const source = await fakeFranceTravail(offersIn("57", 3));
  const told: unknown[] = [];
  await run(source, { progress: (progress: unknown) => told.push(progress) });
  expect(told.at(-1)).toEqual({ received: 3, announced: 3 });
});

test("stops when it is told to", async () => {
  const source = await fakeFranceTravail(offersIn("57", 400));
  const stop = new AbortController();
  const progress = () => stop.abort(new Error("the service stops"));
  await expect(run(source, { signal: stop.signal, progress })).rejects.toThrow("the service stops");
});
