import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

const sample = () => readFileAs("insertion", new URL("./sample.csv", import.meta.url));

test("each figure is the file's; one that is not there is null, never 0", async () => {
  const { format, records } = await sample();
  expect(format).toBe("inserjeunes-regions");
  expect(records[0]).toMatchObject({
    scope: { kind: "region", region: "44", cfd: "50099901", mefstat: null },
    route: "apprentissage",
    cohort: "2022-2023",
    leavers: 40,
    employmentRate: { 6: 70, 12: 75, 18: null, 24: null },
    employed: { 6: 28, 12: 30, 18: null, 24: null },
    employedShare: null,
  });
  expect(records[1]).toMatchObject({ route: "scolaire", leavers: 15, scope: { cfd: null, mefstat: "23220099901" } });
});

test("refuses a diploma code that is too short and a rate over 100", async () => {
  expect((await sample()).refused.map(({ line, rejection }) => [line, rejection.field])).toEqual([
    [4, "cfd"],
    [5, "taux_emploi_6_mois"],
  ]);
});
