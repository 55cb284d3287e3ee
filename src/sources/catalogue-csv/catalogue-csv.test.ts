import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFileAs, temporaryFile } from "../testing.ts";

const SAMPLE = new URL("./sample.csv", import.meta.url);
const sample = () => readFileAs("trainings", SAMPLE);

test("gathers the sessions of one certification at one school and address", async () => {
  const { format, accepted } = await sample();
  expect(format).toBe("catalogue-csv");
  expect(accepted.map(({ gathers }) => gathers)).toEqual([2, 1, 1]);
  expect(accepted[0]?.record.sessions).toEqual([
    { start: "2026-09-01", end: null, seats: null },
    { start: "2027-01-01", end: null, seats: null },
  ]);
});

test("a training is published when one of its rows is, kept and not shown otherwise", async () => {
  expect((await sample()).records.map(({ published }) => published)).toEqual([true, true, false]);
});

test("maps a row, and says of the school only what the file tells", async () => {
  const [training] = (await sample()).records;
  expect(training).toMatchObject({
    source: "catalogue",
    title: "EXEMPLE DE BOULANGERIE (CAP)",
    level: 3,
    romes: ["D1102", "D1104"],
    rncp: "RNCP99001",
    cfd: "50099901",
    school: { name: "Établissement de formation à Metz (UAI 0990001N)", siret: "00000001800010", uai: "0990001N" },
    place: { label: "1 Rue du Test, 57000 Metz", postcode: "57000", insee: "57463", lat: 49.12, lon: 6.18 },
  });
});

test("takes the point of the commune, and the title of the certification, when the row has none", async () => {
  const [, nancy, untitled] = (await sample()).records;
  expect(nancy?.place).toMatchObject({ insee: "54395", lat: 48.69, lon: 6.176 });
  expect(untitled).toMatchObject({ title: "Exemple connu", level: 5, romes: [], sessions: [] });
});

test("gives a training the same id whatever the order of the rows", async () => {
  const [header, ...rows] = readFileSync(SAMPLE, "utf8").trim().split("\n");
  const reversed = temporaryFile("reversed.csv", [header, ...rows.reverse()].join("\n"));
  const ids = async (file: string | URL) => (await readFileAs("trainings", file)).records.map(({ id }) => id).sort();
  expect(await ids(reversed)).toEqual(await ids(SAMPLE));
});

test("refuses a row whose SIRET is wrong, with its line", async () => {
  expect((await sample()).refused).toEqual([
    {
      line: 6,
      rejection: {
        reason: "siret_formateur: expected a SIRET whose check digit is right (Luhn)",
        field: "siret_formateur",
        got: "00000002600014",
      },
    },
  ]);
});

test("names the columns that are missing", async () => {
  const text = readFileSync(SAMPLE, "utf8").replace("code_insee,lat", "commune,latitude");
  const file = temporaryFile("catalogue.csv", text);
  await expect(readFileAs("trainings", file)).rejects.toThrow('column missing: "code_insee", "lat"; got');
});
