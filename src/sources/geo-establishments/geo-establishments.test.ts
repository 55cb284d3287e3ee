import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

const sample = () => readFileAs("establishments", new URL("./sample.csv", import.meta.url));

test("reads x as the longitude, y as the latitude, and no name", async () => {
  const { format, records } = await sample();
  expect(format).toBe("geo-establishments");
  expect(records[0]).toEqual({
    siret: "00000001800010",
    source: "etablissements",
    name: null,
    naf: "8110Z",
    size: "01",
    romes: [],
    place: { label: "50 PLACE DU TEST, 57000 Metz", postcode: "57000", insee: "57463", lat: 49.11, lon: 6.18 },
    expectedHires: null,
    contact: null,
  });
});

test("band 99 means that the size is not known", async () => {
  expect((await sample()).records[1]).toMatchObject({ size: null, place: { label: "RUE DE L'EXEMPLE, 57000 Metz" } });
});

test("refuses a SIRET whose check digit is wrong", async () => {
  expect((await sample()).refused.map(({ line, rejection }) => [line, rejection.field])).toEqual([[4, "siret"]]);
});
