import { expect, test } from "vitest";
import { parseNafCode } from "../domain/index.ts";
import { academieOf } from "./academies.ts";
import { loadReference } from "./load-reference.ts";
import { loadNafLabels, nafDivisionOf, nafSectionOf } from "./naf.ts";
import { opcoNamed, opcoOf } from "./opco.ts";
import { readTable } from "./table.ts";

test("each of the 732 classes of the NAF has a label, a division and a section", () => {
  const labels = loadNafLabels();
  expect(labels.size).toBe(732);
  for (const code of labels.keys()) {
    expect(nafDivisionOf(parseNafCode(code))?.label, code).toBeTruthy();
    expect(nafSectionOf(parseNafCode(code))?.label, code).toBeTruthy();
  }
});

test("a bakery is in the food industries, which are manufacturing", () => {
  const naf = parseNafCode("10.71C");
  expect(loadReference().nafLabel(naf)).toBe("Boulangerie et boulangerie-pâtisserie");
  expect(nafDivisionOf(naf)).toEqual({ code: "10", label: "Industries alimentaires" });
  expect(nafSectionOf(naf)).toEqual({ code: "C", label: "Industrie manufacturière" });
});

test("an activity that the NAF does not have is in nothing", () => {
  const naf = parseNafCode("0400Z");
  expect([loadReference().nafLabel(naf), nafDivisionOf(naf), nafSectionOf(naf)]).toEqual([null, null, null]);
});

test("every département of a region is in one of the 30 académies", () => {
  const regions = loadReference().localities.filter((it) => it.kind === "region");
  const academies = regions.flatMap((region) => region.departements.map((code) => [code, academieOf(code)] as const));
  expect(academies.filter(([, academie]) => academie === null)).toEqual([]);
  expect(new Set(academies.map(([, academie]) => academie)).size).toBe(30);
});

test("the Moselle is in Nancy-Metz, Corsica in its own, Clipperton in none", () => {
  expect([academieOf("57"), academieOf("2B"), academieOf("989")]).toEqual(["Nancy-Metz", "Corse", null]);
});

test("no département is in two académies", () => {
  const codes = readTable("academies.csv", ["academie", "departements"]).flatMap((row) => row.departements.split("|"));
  expect(new Set(codes).size).toBe(codes.length);
});

test("a collective agreement gives its OPCO, with or without leading zeros", () => {
  expect(opcoOf("16")).toEqual({ name: "OPCO Mobilités", site: "https://www.opcomobilites.fr" });
  expect(opcoOf("0016")).toEqual(opcoOf("16"));
  expect(opcoOf("9999")).toBeNull();
});

test.each([
  ["Uniformation, l'Opco de la Cohésion sociale", "Uniformation"],
  ["AKTO / Opco entreprises et salariés des services à forte intensité de main d'oeuvre", "Akto"],
  ["Opco entreprises de proximité", "OPCO EP"],
  ["OPCO EP", "OPCO EP"],
  ["OPCO 2i", "OPCO 2i"],
  ["OPCO entreprises et salariés des services à forte intensité de main-d'œuvre", "Akto"],
  ["OPCO Cohésion sociale", "Uniformation"],
  ["Opco Mobilités", "OPCO Mobilités"],
  ["OPCO Mobilité", "OPCO Mobilités"],
  ["L'Opcommerce", "L'Opcommerce"],
  ["ATLAS", "Atlas"],
])("%s is understood as %s", (written, name) => {
  expect(opcoNamed(written)?.name).toBe(name);
});

test.each(["inconnu", "pass", "", "Afdas ou Atlas", "santérieur"])("%j names no OPCO", (written) => {
  expect(opcoNamed(written)).toBeNull();
});

test("each OPCO is understood by its own name", () => {
  for (const { name } of readTable("opco.csv", ["opco", "name", "site", "words"]))
    expect(opcoNamed(name)?.name).toBe(name);
});

test("each of the eleven OPCOs has agreements", () => {
  const opcos = readTable("opco-idcc.csv", ["idcc", "opco"]).map((row) => row.opco);
  expect(new Set(opcos).size).toBe(11);
});

test("a table whose columns are not those expected is refused by name", () => {
  expect(() => readTable("opco.csv", ["opco"])).toThrow(
    "data/opco.csv: got the columns opco;name;site;words, expected opco",
  );
});
