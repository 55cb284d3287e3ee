import { expect, test } from "vitest";
import { NO_ADDITIONS, parseRomeCode } from "../../domain/index.ts";
import { loadReference } from "../../reference/index.ts";
import { createTitleReader } from "./titles.ts";

const reader = createTitleReader(loadReference());
const first = (title: string, description: string | null = null) => reader.read(title, description)[0];

test.each([
  ["Apprenti boulanger (H/F)", "D1102"],
  ["ALTERNANCE - BOULANGÈRE - Ville-Exemple (H/F) - réf. 20624", "D1102"],
  ["Un(e) alternant(e) comptable F/H", "M1203"],
  ["Aide-soignant en alternance (moins de 29 ans)", "J1501"],
  ["Recherche apprenti plombier chauffagiste CDD urgent", "F1603"],
])("the job of %j is %s", (title, rome) => {
  expect(first(title)?.rome).toBe(rome);
});

test("a title that says one job and nothing else is sure, one that says none is not", () => {
  expect(first("Boulanger")?.confidence).toBeGreaterThanOrEqual(0.85);
  expect(first("Responsable de domaine")?.confidence ?? 0).toBeLessThan(0.6);
  expect(reader.read("zzyx qwfp", null)).toEqual([]);
  expect(reader.read("", null)).toEqual([]);
});

test("what the text adds settles what the title leaves open", () => {
  const bread = "Vous pétrissez la pâte et cuisez le pain : le métier de boulanger, avec notre équipe.";
  const rank = (description: string | null) =>
    reader.read("Apprenti au fournil", description).findIndex(({ rome }) => rome === "D1102");
  expect(rank(bread)).toBe(0);
});

test("gives three occupations at most, each once, and says how sure it is of the first only", () => {
  const read = reader.read("Vendeur technicien conseil en maintenance", null);
  expect(read.length).toBeLessThanOrEqual(3);
  expect(new Set(read.map(({ rome }) => rome)).size).toBe(read.length);
  expect(read.slice(1).map(({ confidence }) => confidence)).toEqual(read.slice(1).map(() => 0));
});

test("learns the titles that an import adds", () => {
  const appellations = [{ code: "1", label: "Zythologue", rome: parseRomeCode("G1801") }];
  const taught = createTitleReader(loadReference({ ...NO_ADDITIONS, appellations }));
  expect(taught.read("Apprenti zythologue", null)[0]?.rome).toBe("G1801");
});
