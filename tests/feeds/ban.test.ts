import { expect, test } from "vitest";
import { parseDay, parseInseeCode, type Training } from "../../src/domain/index.ts";
import { connectGeocoder } from "../../src/sources/index.ts";
import { fakeBan } from "./fake-ban.ts";
import { fakeCatalogue, fakeFormation } from "./fake-catalogue.ts";
import { cut, DOWN, HTML, serve } from "./fake-server.ts";
import { runFeed, web } from "./run-feed.ts";

const TODAY = parseDay("2026-03-10");
const NEVER = new AbortController().signal;
const METZ = parseInseeCode("57463");
const question = (text: string) => ({ text, postcode: "57000", insee: METZ });

/** What a store remembers of addresses. */
function openBook() {
  const remembered = new Map<string, unknown>();
  return {
    remembered,
    addressesFound: async (keys: readonly string[]) =>
      new Map(keys.flatMap((key) => (remembered.has(key) ? [[key, remembered.get(key)] as const] : []))),
    saveAddresses: async (found: ReadonlyMap<string, unknown>) => {
      for (const [key, answer] of found) remembered.set(key, answer);
    },
  };
}

async function open(known: Parameters<typeof fakeBan>[0]) {
  const source = await fakeBan(known);
  const geocoder = connectGeocoder(source.settings, web());
  if (geocoder === null) throw new Error("expected a geocoder");
  return { source, geocoder, context: { book: openBook(), today: TODAY, signal: NEVER } };
}

test("is off until its address is named", () => {
  expect(connectGeocoder({}, web())).toBeNull();
});

test("trusts a score from 0.6 on, and asks once for what it asked before, whatever the capitals", async () => {
  const { geocoder, context, source } = await open({
    "1 rue du Test": { lat: 49.12, lon: 6.18, score: 0.6 },
    "2 rue du Test": { lat: 49.13, lon: 6.19, score: 0.59 },
  });
  const questions = ["1 rue du Test", "2 rue du Test", "nulle part", "- ?"].map(question);
  const answers = await geocoder.find(questions, context);
  expect(answers).toEqual([
    {
      label: "1 rue du Test",
      lat: 49.12,
      lon: 6.18,
      postcode: "57000",
      insee: METZ,
      score: 0.6,
      precision: "housenumber",
    },
    null,
    null,
    null,
  ]);
  expect(source.calls).toHaveLength(3);
  await geocoder.find([question("1 RUE DU TEST"), question("nulle part")], context);
  expect(source.calls).toHaveLength(3);
});

test("many addresses are one file, read by the names of its columns; the same answers come of it", async () => {
  const known = {
    "7 rue du Test": { lat: 49.12, lon: 6.18, score: 0.97 },
    "8 rue du Test": { lat: 0, lon: 0, score: 0.3 },
  };
  const { geocoder, context, source } = await open(known);
  const questions = Array.from({ length: 30 }, (_, i) => question(`${i} rue du Test`));
  const answers = await geocoder.find(questions, context);
  expect(answers[7]).toMatchObject({ lat: 49.12, lon: 6.18, insee: METZ });
  expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
  expect(source.calls.map(({ path }) => path)).toEqual(["/search/csv"]);
  expect(context.book.remembered.size).toBe(30);
});

test("what the service could not treat is asked again another day", async () => {
  const { geocoder, context, source } = await open({});
  source.spoil("/search/csv", (_, truth) => ({ ...truth, body: String(truth.body).replace("not-found", "error") }));
  await geocoder.find(
    Array.from({ length: 30 }, (_, i) => question(`${i} rue du Test`)),
    context,
  );
  expect(context.book.remembered.size).toBe(29);
});

test("goes on after an error, a page of the web and an answer cut in its middle; fails on a file that lost rows or columns", async () => {
  const { geocoder, context, source } = await open({ "1 rue du Test": { lat: 49.12, lon: 6.18, score: 0.9 } });
  source.spoil("/search", DOWN, HTML, { status: 429 }, (_, truth) => cut(truth));
  expect(await geocoder.find([question("1 rue du Test")], context)).toMatchObject([{ score: 0.9 }]);
  const many = Array.from({ length: 30 }, (_, i) => question(`${i} avenue du Test`));
  source.spoil("/search/csv", { body: "number,latitude,longitude,result_score\n0,,,\n" });
  await expect(geocoder.find(many, context)).rejects.toThrow("search/csv: got 1 rows, expected 30");
  source.spoil("/search/csv", { body: "number,lat\n0,\n" });
  await expect(geocoder.find(many, context)).rejects.toMatchObject({ fault: "shape" });
});

test("what a feed puts in the middle of its commune goes to its street; what has a point, or a town only, stays", async () => {
  const { source } = await open({ "1 rue du Test, 57000 Metz": { lat: 49.12, lon: 6.18, score: 0.9 } });
  const there = { lieu_formation_adresse: "1 rue du Test", code_commune_insee: "57463" };
  const formations = [
    fakeFormation(1, there),
    fakeFormation(2, { ...there, lieu_formation_geo_coordonnees: "49.1,6.1" }),
    fakeFormation(3),
  ];
  const settings = { ...(await fakeCatalogue(formations)).settings, ...source.settings };
  const { records } = await runFeed("catalogue", settings, { book: openBook() });
  const points = records.map((record) => (record as Training).place);
  expect(points).toMatchObject([
    { lat: 49.12, lon: 6.18 },
    { lat: 49.1, lon: 6.1 },
    { lat: 49.108, lon: 6.196 },
  ]);
  expect(source.calls).toHaveLength(1);
});

test("a feed does without a geocoder that is down", async () => {
  const source = await serve(() => DOWN);
  const formation = fakeFormation(1, { lieu_formation_adresse: "1 rue du Test" });
  const settings = { ...(await fakeCatalogue([formation])).settings, BAN_URL: source.url };
  const { records } = await runFeed("catalogue", settings, { book: openBook() });
  expect(records).toMatchObject([{ place: { lat: 49.108, lon: 6.196 } }]);
});
