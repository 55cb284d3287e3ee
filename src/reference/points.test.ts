import { expect, test } from "vitest";
import { parseInseeCode } from "../domain/index.ts";
import type { OfficialCommune } from "./communes.ts";
import type { GeoName } from "./geonames.ts";
import { loadGeoNames } from "./geonames.ts";
import { misplacedIn } from "./misplaced.ts";
import { pointsOf } from "./points.ts";

const commune = (code: string, name: string, postcode: string, town: string | null = null): OfficialCommune => ({
  insee: parseInseeCode(code),
  name,
  departement: code.startsWith("98") ? code.slice(0, 3) : code.slice(0, 2),
  postcodes: [postcode],
  population: 100,
  town: town === null ? null : parseInseeCode(town),
});
const place = (name: string, lat: number, lon: number, rest = {}): GeoName => ({
  name,
  lat,
  lon,
  rank: 1,
  population: 10,
  ...rest,
});
const NOTHING = { epci: new Map<string, string>() };

test("a commune is where GeoNames puts the place of its name, before a more peopled one filed under its code", () => {
  const geoNames = new Map([["69123", [place("tassin", 1, 1, { population: 99 }), place("lyon", 45.7, 4.8)]]]);
  const points = pointsOf({ ...NOTHING, communes: [commune("69123", "Lyon", "69001")] }, geoNames, new Map());
  expect(points.get("69123")).toMatchObject({ lat: 45.7, lon: 4.8 });
});

test("a point written by hand comes before GeoNames", () => {
  const geoNames = new Map([["01001", [place("ici", 46, 5)]]]);
  const written = new Map([["01001", { lat: 46.5, lon: 5.5 }]]);
  const points = pointsOf({ ...NOTHING, communes: [commune("01001", "Ici", "01000")] }, geoNames, written);
  expect(points.get("01001")).toEqual({ lat: 46.5, lon: 5.5 });
});

test("a commune unknown to GeoNames is in the middle of its postcode, else of its EPCI, else of its département", () => {
  const communes = [
    commune("01001", "Une", "01000"),
    commune("01002", "Deux", "01000"),
    commune("01003", "Du même code postal", "01000"),
    commune("01004", "Du même EPCI", "01999"),
    commune("01005", "Du même département", "01998"),
    commune("01006", "Loin", "01997"),
  ];
  const epci = new Map([
    ["01001", "A"],
    ["01004", "A"],
  ]);
  const geoNames = new Map([
    ["01001", [place("une", 46, 5)]],
    ["01002", [place("deux", 46.2, 5.2)]],
    ["01006", [place("loin", 46.7, 5.6)]],
  ]);
  const points = pointsOf({ communes, epci }, geoNames, new Map());
  expect(points.get("01003")).toEqual({ lat: expect.closeTo(46.1), lon: expect.closeTo(5.1) });
  expect(points.get("01004")).toEqual({ lat: 46, lon: 5 });
  expect(points.get("01005")).toEqual({ lat: expect.closeTo(46.3), lon: expect.closeTo(5.2667, 3) });
});

test("a commune that nothing places is named in the error", () => {
  const division = { ...NOTHING, communes: [commune("98999", "Nulle part", "98999")] };
  expect(() => pointsOf(division, new Map(), new Map())).toThrow("98999 Nulle part");
});

test("an arrondissement is the numbered place of its town; an overseas collectivity's commune is found by name", () => {
  const communes = [
    commune("69383", "Lyon 3e Arrondissement", "69003", "69123"),
    commune("98818", "Nouméa", "98800"),
    commune("69123", "Lyon", "69001"),
  ];
  const geoNames = new Map([
    ["69123", [place("lyon", 45.7, 4.8), place("lyon 03", 45.76, 4.85)]],
    ["988 noumea", [place("noumea", -22.3, 166.4)]],
  ]);
  const points = pointsOf({ ...NOTHING, communes }, geoNames, new Map());
  expect(points.get("69383")).toMatchObject({ lat: 45.76 });
  expect(points.get("98818")).toMatchObject({ lat: -22.3 });
});

test("the one place far from its neighbours is misplaced; a wide EPCI has none", () => {
  const at = (key: string, lat: number, lon = 5) => ({ key, point: { lat, lon } });
  expect(misplacedIn([at("a", 46), at("b", 46.05), at("c", 46.1), at("d", 47.5)])).toEqual(["d"]);
  expect(misplacedIn([at("a", 2), at("b", 3), at("c", 4), at("d", 5.5)])).toEqual([]);
  expect(misplacedIn([at("a", 46), at("b", 48)])).toEqual([]);
});

test("GeoNames gives French places of the mainland and overseas by INSEE code, and no other country's", () => {
  const geoNames = loadGeoNames();
  expect(geoNames.size).toBeGreaterThan(14_000);
  expect(geoNames.get("57463")?.map((it) => it.name)).toContain("metz");
  expect(geoNames.get("97611")?.map((it) => it.name)).toContain("mamoudzou");
  expect([...geoNames.keys()].filter((key) => !/^(\d[\dAB]\d{3}|9\d\d [a-z0-9 ]+)$/.test(key))).toEqual([]);
});
