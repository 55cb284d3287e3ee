import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFileAs, temporaryFile } from "../testing.ts";

const of = (year: number) => new URL(`./sample-${year}.csv`, import.meta.url);

test("reads the file of a year whose headers hold an older code: only the column named exactly MEFSTAT11 counts", async () => {
  const { format, records } = await readFileAs("wish-counts", of(2023));
  expect(format).toBe("parcoursup-wish-counts");
  expect(records.map(({ uai, mefstat, route, wishes, capacity }) => [uai, mefstat, route, wishes, capacity])).toEqual([
    ["0990001N", "32211031201", "apprentissage", 100, 10],
    ["0990001N", "32211031201", "scolaire", 300, 30],
    ["0990001N", "32211025001", "apprentissage", 50, 10],
    ["C990002F", "32211033001", "apprentissage", 50, null],
  ]);
});

test("reads the file of a year with fewer columns, in another order, marked as UTF-8", async () => {
  const { records, refused } = await readFileAs("wish-counts", of(2024));
  expect(records.map(({ mefstat, wishes }) => [mefstat, wishes])).toEqual([
    ["32211031201", 90],
    ["32211031201", 280],
    ["32211025001", 60],
    ["99911099901", 75],
  ]);
  expect(refused).toEqual([]);
});

test("a number that is none is refused with its line, and counted nowhere", async () => {
  const { refused } = await readFileAs("wish-counts", of(2023));
  expect(refused.map(({ line, rejection }) => [line, rejection.field, rejection.got])).toEqual([
    [7, "NB_VOEUX_CONFIRMES", "beaucoup"],
  ]);
});

test("an older code alone does not make a file: the missing column is named", async () => {
  const text = readFileSync(of(2024), "utf8").replace("MEFSTAT11", "MEFSTAT11_old");
  await expect(readFileAs("wish-counts", temporaryFile("voeux.csv", text))).rejects.toThrow(
    'column missing: "MEFSTAT11"',
  );
});

test("columns without a name, or with another one, are ignored", async () => {
  const text = readFileSync(of(2024), "utf8")
    .split("\n")
    .map((line, at) =>
      line === "" ? line : `${line};${at === 0 ? "" : "77"};${at === 0 ? "MEFSTAT11 rectifié" : "12345678901"}`,
    )
    .join("\n");
  const [extended, plain] = await Promise.all([
    readFileAs("wish-counts", temporaryFile("voeux.csv", text)),
    readFileAs("wish-counts", of(2024)),
  ]);
  expect(extended.records).toEqual(plain.records);
});

test("seats may be missing altogether, and spaces stand between thousands", async () => {
  const text = "UAI;MEFSTAT11;NB_VOEUX_CONFIRMES;STATUT\n0990001N;;1 024;apprentissage\n";
  const { records } = await readFileAs("wish-counts", temporaryFile("voeux.csv", text));
  expect(records).toMatchObject([{ mefstat: null, wishes: 1024, capacity: null }]);
});
