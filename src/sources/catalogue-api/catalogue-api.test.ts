import { expect, test } from "vitest";
import { readFileAs } from "../testing.ts";

const SAMPLE = new URL("./sample.json", import.meta.url);
const sample = () => readFileAs("trainings", SAMPLE);

test("the same file is trainings, or the wishes that ask for them, as the import says", async () => {
  expect((await sample()).format).toBe("catalogue-api");
  expect((await readFileAs("wish-map", SAMPLE)).format).toBe("catalogue-wishes");
});

test("a formation is a training known by its key, at its first point, with its days in Paris", async () => {
  const [training] = (await sample()).records;
  expect(training).toMatchObject({
    id: "099001P01210000000018000100000002600013-57463#L01",
    source: "catalogue",
    title: "BOULANGERIE (EXEMPLE)",
    level: 4,
    romes: ["D1102"],
    rncp: "RNCP99001",
    cfd: "40025214",
    school: { name: "CFA EXEMPLE", siret: "00000002600013", uai: "0990001N" },
    place: { label: "1 rue du Test, 57000 Metz", insee: "57463", lat: 49.12, lon: 6.18 },
    sessions: [
      { start: "2025-09-01", end: null, seats: 12 },
      { start: "2026-09-01", end: "2028-06-30", seats: 12 },
    ],
    description: "Pétrir. Écrire à [adresse retirée].",
    wishes: [{ platform: "affelnet", code: "99/EX01", url: null }],
    published: true,
  });
});

test("what a formation does not say is found in the reference, or stays unknown", async () => {
  const training = (await sample()).records[1];
  expect(training).toMatchObject({
    title: "Exemple connu",
    level: null,
    school: { name: "Établissement de formation à Metz", siret: null, uai: null },
    place: { insee: "57463", lat: 49.108 },
    sessions: [],
    wishes: [{ platform: "parcoursup", code: "99001" }],
  });
});

test("refuses what names no certification, and a level that does not exist", async () => {
  const { refused } = await sample();
  expect(refused.map(({ rejection }) => rejection.field)).toEqual(["rncp_code", "niveau"]);
});
