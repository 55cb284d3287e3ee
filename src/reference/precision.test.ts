import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseInseeCode } from "../domain/index.ts";
import { loadReference } from "./load-reference.ts";
import type { Commune } from "./localities.ts";
import { precisionOf, readLaPoste } from "./precision.ts";

const LA_POSTE = new URL("../../../shared/data/places/laposte_hexasmal.csv", import.meta.url);
const isThere = existsSync(LA_POSTE);
if (!isThere) console.log(`Skipped: the precision of our points needs La Poste's file of postcodes, absent here.`);

const commune = (code: string, lat: number, population: number): Commune => ({
  kind: "commune",
  code: parseInseeCode(code),
  label: code,
  lat,
  lon: 0,
  postcodes: [],
  departement: code.slice(0, 2),
  population,
});

test("quantiles count communes once, and people as many times as they are", () => {
  const exact = new Map(["01001", "01002", "01003"].map((code) => [code, { lat: 45, lon: 0 }]));
  const communes = [commune("01001", 45, 900), commune("01002", 45.1, 50), commune("01003", 46, 50)];
  const precision = precisionOf([...communes, commune("01004", 45, 5)], exact);
  expect(precision.compared).toBe(3);
  expect(precision.byCommune.median).toBeCloseTo(11.12, 2);
  expect(precision.byPeople.median).toBe(0);
  expect(precision.byPeople.p99).toBeCloseTo(111.2, 1);
  expect(precision.peopleWithin3Km).toBe(0.9);
  expect(precision.worst[0]?.label).toBe("01003");
});

test("lines of La Poste without a point are left out, and no point at all is an error", () => {
  const points = readLaPoste("Code_commune_INSEE;coordonnees_gps\n01001;45.5, 5.25\n01002;\n");
  expect([...points]).toEqual([["01001", { lat: 45.5, lon: 5.25 }]]);
  expect(() => precisionOf([], points)).toThrow("expected thousands");
});

test.skipIf(!isThere)(
  "half the people live within 1 km of La Poste's point of their commune, 86 in 100 within 3 km",
  () => {
    const communes = loadReference().localities.filter((it) => it.kind === "commune");
    const precision = precisionOf(communes, readLaPoste(readFileSync(LA_POSTE)));
    expect(precision.compared).toBeGreaterThan(34_000);
    expect(precision.byPeople.median).toBeLessThan(1);
    expect(precision.byCommune.median).toBeLessThan(4);
    expect(precision.peopleWithin3Km).toBeGreaterThan(0.86);
  },
);
