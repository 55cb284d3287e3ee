import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

const sample = () => readFileAs("insertion", new URL("./sample.csv", import.meta.url));

test("taux d’emploi and part en emploi are kept apart", async () => {
  const { format, records } = await sample();
  expect(format).toBe("inserjeunes-schools");
  expect(records[0]).toMatchObject({
    id: "0990001N 2023-2024",
    scope: { kind: "school", uai: "0990001N" },
    employmentRate: { 6: 81, 12: 73, 18: null, 24: null },
    employedShare: 57,
    brokenShare: 21,
    leavers: null,
  });
});

test("a school of which nothing is published stays, with nothing", async () => {
  expect((await sample()).records[1]).toMatchObject({ employmentRate: { 6: null }, employedShare: null });
});

test("refuses a year that is not two", async () => {
  expect((await sample()).refused).toMatchObject([{ line: 4, rejection: { field: "Année" } }]);
});
