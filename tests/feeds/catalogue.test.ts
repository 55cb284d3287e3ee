import { expect, test } from "vitest";
import { FEEDS } from "../../src/sources/index.ts";
import { fakeCatalogue, fakeFormation } from "./fake-catalogue.ts";
import { cut, DOWN, gzipBomb, HTML, json, type Reply } from "./fake-server.ts";
import { runFeed, web } from "./run-feed.ts";

type Source = Awaited<ReturnType<typeof fakeCatalogue>>;
const run = (source: Source, now = "2026-03-10") => runFeed("catalogue", source.settings, { now });
const formations = (count: number) => Array.from({ length: count }, (_, i) => fakeFormation(10_000 + i));
const ARRAY = "/api/v1/entity/formations.json";

test("is off until its address is named", () => {
  const feed = FEEDS.find(({ name }) => name === "catalogue");
  expect(feed?.connect({}, web())).toBeNull();
});

test("reads the whole array, in two questions, and asks for no address of a person", async () => {
  const source = await fakeCatalogue(formations(1_234));
  const { records, ids } = await run(source);
  expect(new Set(ids).size).toBe(1_234);
  expect(records[0]).toMatchObject({
    source: "catalogue",
    title: "Exemple connu",
    level: 3,
    place: { insee: "57463" },
  });
  expect(source.calls).toHaveLength(2);
  expect(source.calls[1]?.query.get("select")).not.toMatch(/email|num_tel|courriel/);
});

test.each([
  ["2026-03-10", ["2025", "2026", "2027"]],
  ["2026-10-01", ["2026", "2027", "2028"]],
])("on %s, reads what is published for the school years %j", async (now, tags) => {
  const years = ["2024", "2025", "2026", "2027", "2028", "2029"];
  const shown = years.map((year, i) => fakeFormation(i, { tags: [year] }));
  const withdrawn = [fakeFormation(90, { published: false }), fakeFormation(91, { catalogue_published: false })];
  const { ids } = await run(await fakeCatalogue([...shown, ...withdrawn]), now);
  expect(ids).toEqual(tags.map((year) => `0990${years.indexOf(year)}`));
});

test("reads the pages where the array is not to be had", async () => {
  const source = await fakeCatalogue(formations(2_100), { streams: false });
  expect(new Set((await run(source)).ids).size).toBe(2_100);
});

test("fails when a page repeats the one before", async () => {
  const source = await fakeCatalogue(formations(2_100), { streams: false });
  let first: Reply = {};
  source.spoil(ARRAY, json({}, 404));
  source.spoil(
    "/api/v1/entity/formations",
    (_, truth) => truth,
    (_, truth) => {
      first = truth;
      return truth;
    },
    () => first,
  );
  await expect(run(source)).rejects.toThrow("page 2 repeats those before it");
});

test("ends with everything after an error, a page of the web, and an array cut in its middle, said or not", async () => {
  const source = await fakeCatalogue(formations(300));
  const half = (_: unknown, truth: Reply) => ({ ...truth, body: String(truth.body).slice(0, 9_000) });
  source.spoil(ARRAY, DOWN, HTML, (_, truth) => cut(truth), half);
  expect((await run(source)).ids).toHaveLength(300);
});

test.each([
  ["is far shorter than announced", json([{}]), "cut", /got 1 records, expected the 300/],
  ["is another kind of JSON", json({ data: { rows: [] } }), "cut", /got 1 records, expected the 300/],
  ["unpacks to more than it may", gzipBomb(), "size", /gave more than 26000000 bytes/],
])("fails when the array %s", async (_, reply, fault, message) => {
  const source = await fakeCatalogue(formations(300));
  source.spoil(ARRAY, ...Array.from({ length: 5 }, () => reply));
  await expect(run(source)).rejects.toMatchObject({ fault, message: expect.stringMatching(message) });
});

test("fails when the count is no number: the source has changed", async () => {
  const source = await fakeCatalogue(formations(3));
  source.spoil("/api/v1/entity/formations/count", json({ count: 3 }));
  await expect(run(source)).rejects.toMatchObject({ fault: "shape", retryable: false });
});
