import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { attempt } from "../checks/index.ts";
import { toInsertion } from "./to-domain.ts";

const rows: unknown[] = JSON.parse(readFileSync(new URL("./sample.json", import.meta.url), "utf8"));
const read = rows.map((row, i) => attempt(i + 1, () => toInsertion(row)));
const records = read.flatMap((parsed) => ("record" in parsed ? [parsed.record] : []));

test("counts a taux d'emploi on the leavers, and keeps the part en emploi of everyone for what it is", () => {
  expect(records[0]).toMatchObject({
    source: "inserjeunes",
    id: "2023-2024 44 apprentissage 40025214",
    scope: { kind: "region", region: "44", cfd: "40025214", mefstat: null },
    route: "apprentissage",
    cohort: "2023-2024",
    leavers: 45,
    employmentRate: { 6: 67, 12: null, 18: null, 24: null },
    furtherStudyRate: 25,
    employedShare: 50,
  });
});

test("stores no rate on fewer than 20 leavers, whatever the answer holds", () => {
  expect(records[1]).toMatchObject({ leavers: 10, employmentRate: { 6: null }, employed: { 6: null } });
});

test("stores no share of a final year of fewer than 20", () => {
  expect(records[2]).toMatchObject({ leavers: null, furtherStudyRate: null, employedShare: null });
});

test("leaves out other ways of learning, figures of another certification, and impossible ones", () => {
  expect(read.flatMap((parsed) => ("rejection" in parsed ? [parsed.rejection.field] : []))).toEqual([
    "donnee_source.type",
    "filiere",
    "taux_en_formation",
  ]);
});
