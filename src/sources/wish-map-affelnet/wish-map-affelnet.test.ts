import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

const sample = () => readFileAs("wish-map", new URL("./sample.csv", import.meta.url));

test("an offer of Affelnet is a wish whose code starts with its académie", async () => {
  const { format, records } = await sample();
  expect(format).toBe("affelnet-offers");
  expect(records[0]).toMatchObject({
    platform: "affelnet",
    code: "NANCY-METZ/571",
    route: "apprentissage",
    mef: "2419990131",
    place: { label: "57000 METZ", lat: 49.11 },
  });
});

test("the school route is told from apprenticeship, and placed by its postcode", async () => {
  expect((await sample()).records[1]).toMatchObject({ route: "scolaire", key: null, place: { insee: "57463" } });
});

test("a school whose check letter is wrong is refused", async () => {
  expect((await sample()).refused).toMatchObject([{ line: 4, rejection: { field: "UAI" } }]);
});
