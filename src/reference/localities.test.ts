import { expect, test } from "vitest";
import type { Locality } from "../domain/index.ts";
import { parseInseeCode } from "../domain/index.ts";
import { kmBetween } from "../lib/geometry.ts";
import { loadReference } from "./load-reference.ts";
import { nameOf } from "./localities.ts";

const reference = loadReference();
const communes = reference.localities.filter((it) => it.kind === "commune");
const commune = (code: string) => reference.commune(parseInseeCode(code));

test("all 34,969 communes and the 45 arrondissements of Paris, Lyon and Marseille are there", () => {
  expect(communes).toHaveLength(34_969 + 45);
  expect(reference.localities.filter((it) => it.kind === "region")).toHaveLength(18);
  expect(reference.localities.filter((it) => it.kind === "departement").length).toBeGreaterThanOrEqual(101);
});

test("every commune has a point on earth, a label and a valid code", () => {
  for (const it of communes) {
    expect(Math.abs(it.lat), it.label).toBeLessThanOrEqual(90);
    expect(Math.abs(it.lon), it.label).toBeLessThanOrEqual(180);
    expect(parseInseeCode(it.code)).toBe(it.code);
  }
});

test("no two communes bear the same label", () => {
  expect(new Set(communes.map((it) => it.label)).size).toBe(communes.length);
});

test.each([
  ["Saint-Denis", "93066", "Saint-Denis (93)"],
  ["Saint-Denis", "97411", "Saint-Denis (974)"],
  ["Valence", "26362", "Valence (26)"],
  ["Valence", "82186", "Valence (82)"],
  ["Metz", "57463", "Metz"],
])("%s, %s, is told apart as « %s »", (name, code, label) => {
  const found = commune(code);
  expect(found?.label).toBe(label);
  expect(nameOf(found as Locality)).toBe(name);
});

test.each([
  ["2A004", "Ajaccio", "2A", 41.93, 8.74],
  ["2B033", "Bastia", "2B", 42.7, 9.45],
  ["97411", "Saint-Denis (974)", "974", -20.88, 55.45],
  ["97302", "Cayenne", "973", 4.93, -52.33],
  ["97611", "Mamoudzou", "976", -12.78, 45.23],
  ["97801", "Saint-Martin (978)", "978", 18.07, -63.08],
  ["98818", "Nouméa", "988", -22.27, 166.45],
])("%s is %s, in département %s, where it should be", (code, label, departement, lat, lon) => {
  const found = commune(code);
  expect(found).toMatchObject({ label, departement });
  expect(kmBetween(found ?? { lat: 0, lon: 0 }, { lat, lon })).toBeLessThan(5);
});

test("a postcode gives its communes, the most peopled first", () => {
  const found = reference.communesByPostcode("01400");
  expect(found.length).toBeGreaterThan(1);
  expect(found.map((it) => it.population)).toEqual(found.map((it) => it.population).toSorted((a, b) => b - a));
  expect(reference.communesByPostcode("00000")).toEqual([]);
});

test.each([
  ["75001", "Paris 1er Arrondissement"],
  ["75116", "Paris 16e Arrondissement"],
  ["69003", "Lyon 3e Arrondissement"],
  ["13013", "Marseille 13e Arrondissement"],
])("the postcode %s is %s alone, not the whole town", (postcode, label) => {
  expect(reference.communesByPostcode(postcode).map((it) => it.label)).toEqual([label]);
});

test("Paris, Lyon and Marseille are found as a whole by code", () => {
  expect(["75056", "69123", "13055"].map((code) => commune(code)?.label)).toEqual(["Paris", "Lyon", "Marseille"]);
});

test("a code that a merger abolished gives the commune that took its place", () => {
  expect(commune("01340")?.label).toBe("Arboys en Bugey");
  expect(commune("99999")).toBeNull();
});

test("the point of a commune leads back to it, and the middle of the ocean to none", () => {
  expect(reference.nearestCommune(49.119, 6.173)?.label).toBe("Metz");
  expect(reference.nearestCommune(48.8533, 2.3488)?.label).toMatch(/^Paris \d+e Arrondissement$/);
  expect(reference.nearestCommune(45, -30)).toBeNull();
});

test("a département has its people, a region its départements; Paris is not counted twice", () => {
  expect(reference.departement("75")?.population).toBe(commune("75056")?.population);
  expect(reference.departement("2A")?.label).toBe("Corse-du-Sud");
  expect(reference.departement("99")).toBeNull();
  const grandEst = reference.localities.find((it) => it.kind === "region" && it.code === "44");
  expect(grandEst).toMatchObject({ label: "Grand Est", departements: expect.arrayContaining(["57", "67", "88"]) });
});
