import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFileAs, temporaryFile } from "../testing.ts";

const SAMPLE = new URL("./sample.csv", import.meta.url);
const sample = () => readFileAs("establishments", SAMPLE);

test("an open employer is a company at its own point, without any name", async () => {
  const { format, records } = await sample();
  expect(format).toBe("sirene-stock");
  expect(records[0]).toMatchObject({
    siret: "00000001800010",
    source: "sirene",
    name: null,
    naf: "1071C",
    size: "11",
    place: { label: "1 AV DU TEST, 57000 Metz", postcode: "57000", insee: "57463" },
  });
  expect(records[0]?.place.lat).toBeCloseTo(49.12, 1);
  expect(JSON.stringify(records)).not.toContain("JEANNE");
});

test("a point far from its commune is not believed: it is put in the commune", async () => {
  expect((await sample()).records[1]?.place).toMatchObject({ label: "57000 Metz", lat: 49.108, lon: 6.196 });
});

test("who closed, has no employee or asked not to be published is left out, unsaid", async () => {
  const { records, refused } = await sample();
  expect(records.map(({ siret }) => siret)).toEqual(["00000001800010", "00000002600013"]);
  expect(refused.map(({ rejection }) => [rejection.field, rejection.got])).toEqual([["siret", "00000006700018"]]);
  expect(JSON.stringify([records, refused])).not.toMatch(/ND|000000034/);
});

test("an edition without coordinates is read, and one with degrees", async () => {
  const text = readFileSync(SAMPLE, "utf8");
  const bare = text.replace("coordonneeLambertAbscisse", "x").replace("coordonneeLambertOrdonnee", "y");
  const degrees = text
    .replace("coordonneeLambertAbscisseEtablissement", "longitude")
    .replace("coordonneeLambertOrdonneeEtablissement", "latitude")
    .replace("931400.5,6895600.2", "6.18,49.12");
  const read = async (content: string) =>
    (await readFileAs("establishments", temporaryFile("stock.csv", content))).records[0]?.place;
  expect(await read(bare)).toMatchObject({ lat: 49.108, lon: 6.196 });
  expect(await read(degrees)).toMatchObject({ lat: 49.12, lon: 6.18 });
});
