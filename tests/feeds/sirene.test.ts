import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { cut, DOWN, HTML, type Reply, serve } from "./fake-server.ts";
import { zipOf } from "./fake-zip.ts";
import { runFeed } from "./run-feed.ts";

const STOCK = readFileSync(new URL("../../src/sources/sirene-stock/sample.csv", import.meta.url));
const run = (url: string) => runFeed("sirene", { SIRENE_URL: url });
const archive = (files: Parameters<typeof zipOf>[0], options = {}): Reply => ({ body: zipOf(files, options) });

test("reads the table of the archive: open employers only, nothing of who asked not to be published", async () => {
  const source = await serve(() => archive({ "StockEtablissement_utf8.csv": STOCK }));
  const { records, refused } = await run(source.url);
  expect(records).toMatchObject([{ siret: "00000001800010" }, { siret: "00000002600013", place: { insee: "57463" } }]);
  expect(refused).toHaveLength(1);
  expect(JSON.stringify([records, refused])).not.toMatch(/JEANNE|000000034/);
});

test("names come with the stock of legal units, when its address is named too", async () => {
  const units = [
    "siren,statutDiffusionUniteLegale,trancheEffectifsUniteLegale,etatAdministratifUniteLegale,denominationUniteLegale,categorieJuridiqueUniteLegale,caractereEmployeurUniteLegale",
    "000000018,O,11,A,FOURNIL EXEMPLE,5499,O",
  ].join("\n");
  const source = await serve(({ path }) => archive({ "table.csv": path === "/units" ? units : STOCK }));
  const settings = { SIRENE_URL: `${source.url}/stock`, SIRENE_UNITS_URL: `${source.url}/units` };
  const { records } = await runFeed("sirene", settings);
  expect(records).toMatchObject([{ name: "FOURNIL EXEMPLE" }, { name: null }]);
});

test("an establishment that closed is in the stock no longer, so it is gone", async () => {
  const closed = STOCK.toString().replace("6895600.2,A", "6895600.2,F");
  const source = await serve(() => archive({ "stock.csv": closed }));
  expect((await run(source.url)).records).toMatchObject([{ siret: "00000002600013" }]);
});

test("ends with everything after an error, a page of the web and an archive cut in its middle", async () => {
  const reply = archive({ "stock.csv": STOCK });
  const source = await serve(() => reply);
  source.spoil("/", DOWN, HTML, cut(reply));
  expect((await run(source.url)).records).toHaveLength(2);
});

test.each([
  [
    "is cut, and said to be whole",
    { body: zipOf({ "stock.csv": STOCK }).subarray(0, 400) },
    "cut",
    "no whole ZIP archive",
  ],
  ["has no table", archive({ "LISEZMOI.txt": "Bonjour" }), "shape", "an archive with 0 tables"],
  ["has another sum than it says", archive({ "stock.csv": STOCK }, { sum: 1 }), "cut", "it was damaged"],
  ["is a bomb", archive({ "stock.csv": Buffer.alloc(50_000_000, "x") }), "cut", "out of proportion"],
  [
    "has lost a column",
    archive({ "stock.csv": STOCK.toString().replace("etatAdmin", "x") }),
    "shape",
    "column missing",
  ],
])("fails when the archive %s", async (_, reply, fault, why) => {
  const source = await serve(() => reply);
  await expect(run(source.url)).rejects.toMatchObject({ fault, message: expect.stringContaining(why) });
});
