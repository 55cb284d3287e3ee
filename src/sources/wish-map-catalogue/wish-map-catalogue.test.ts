import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

const sample = () => readFileAs("wish-map", new URL("./sample.json", import.meta.url));

test("a formation of the catalogue gives its Parcoursup code, its key and its certification", async () => {
  const { format, records } = await sample();
  expect(format).toBe("catalogue-wishes");
  expect(records[0]).toMatchObject({
    platform: "parcoursup",
    code: "99001",
    key: "099001P01-57463#L01",
    cfd: "32099901",
    rncp: "RNCP99001",
    mef: "3119990221",
    school: { name: "CFA d'exemple", uai: "0990001N" },
    place: { insee: "57463", lat: 49.11, lon: 6.18 },
  });
});

test("one that is not on Parcoursup gives its Affelnet code, placed by its postcode", async () => {
  expect((await sample()).records[1]).toMatchObject({
    platform: "affelnet",
    code: "NANCY-METZ/571",
    place: { insee: "57463" },
  });
});

test("one that is on neither is left out, and said to be", async () => {
  expect((await sample()).refused).toMatchObject([
    { line: 27, rejection: { reason: "not on Parcoursup nor Affelnet: no wish asks for it" } },
  ]);
});
