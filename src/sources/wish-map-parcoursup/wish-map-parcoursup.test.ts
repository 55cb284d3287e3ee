import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFileAs, temporaryFile } from "../testing.ts";

const V1 = new URL("./sample-v1.json", import.meta.url);
const V2 = new URL("./sample-v2.json", import.meta.url);

test("both versions of the portal's API give the same wish", async () => {
  const [one, two] = await Promise.all([readFileAs("wish-map", V1), readFileAs("wish-map", V2)]);
  expect([one.format, two.format]).toEqual(["parcoursup-map-v1", "parcoursup-map"]);
  expect(two.records).toEqual([one.records[0]]);
  expect(two.records[0]).toMatchObject({
    platform: "parcoursup",
    code: "99001",
    session: 2026,
    school: { uai: "0990001N" },
    place: { insee: "57463", lat: 49.11 },
    route: "apprentissage",
    url: "https://exemple.test/fiche?g_ta_cod=99001",
  });
});

test("of several sessions of one code, the newest stands", async () => {
  const { accepted } = await readFileAs("wish-map", V1);
  expect(accepted[0]).toMatchObject({ gathers: 2, record: { session: 2026 } });
});

test("without the mark of apprenticeship a wish is of the school route; without a point it has no place", async () => {
  const { records } = await readFileAs("wish-map", V1);
  expect(records[1]).toMatchObject({ code: "99003", route: "scolaire", place: null });
});

test("refuses a school whose check letter is wrong, saying the right one", async () => {
  const { refused } = await readFileAs("wish-map", V1);
  expect(refused).toMatchObject([
    { line: 32, rejection: { field: "etab_uai", reason: expect.stringContaining("check letter is right (N)") } },
  ]);
});

test("refuses a point out of the earth", async () => {
  const file = temporaryFile("carte.json", readFileSync(V2, "utf8").replace("49.11", "149.11"));
  expect((await readFileAs("wish-map", file)).refused[0]?.rejection).toMatchObject({ field: "etab_gps" });
});
