import { expect, test } from "vitest";
import { loadReference } from "../../reference/index.ts";
import { createTextUnderstanding } from "./index.ts";

const text = createTextUnderstanding(loadReference());
const labels = (q: string, limit = 5) => text.places(q, limit).map(({ label }) => label);

test.each([
  ["57000", "commune", "57463"],
  ["57463", "commune", "57463"],
  ["75011", "commune", "75111"],
  ["75000", "commune", "75056"],
  ["2A004", "commune", "2A004"],
  ["57", "departement", "57"],
  ["2a", "departement", "2A"],
  ["974", "departement", "974"],
  ["Metz", "commune", "57463"],
  ["  METZ ", "commune", "57463"],
  ["Metz (57)", "commune", "57463"],
  ["Metz 57000", "commune", "57463"],
  ["57000 Metz", "commune", "57463"],
  ["Metz, Moselle", "commune", "57463"],
  ["Metz Cedex 1", "commune", "57463"],
  ["Saint-Denis (974)", "commune", "97411"],
  ["st denis 93", "commune", "93066"],
  ["L'Haÿ-les-Roses", "commune", "94038"],
  ["lhay les roses", "commune", "94038"],
  ["Le Havre", "commune", "76351"],
  ["havre", "commune", "76351"],
  ["Paris", "commune", "75056"],
  ["Paris 11e", "commune", "75111"],
  ["Paris (département)", "departement", "75"],
  ["Vienne", "commune", "38544"],
  ["Vienne (86)", "departement", "86"],
  ["Loire", "departement", "42"],
  ["Creuse", "departement", "23"],
  ["Haute-Savoie", "departement", "74"],
  ["La Réunion", "departement", "974"],
  ["reunion", "departement", "974"],
  ["ile de france", "region", "11"],
  ["PACA", "region", "93"],
  ["Bretagne", "region", "53"],
  ["Thionvile", "commune", "57672"],
  ["Bordeau", "commune", "33063"],
])("%j is the %s %s", (q, kind, code) => {
  expect(text.locality(q)).toMatchObject({ kind, code });
});

test.each(["", "   ", "zzz", "99999", "00000", "98", "Metz (33)", "Metz 33000", "Atlantide", "(57"])(
  "%j names no place, or not that one",
  (q) => {
    expect(text.locality(q)?.label ?? null).toBe(q === "(57" ? "Moselle" : null);
  },
);

test("the most populated comes first among those that start with what is typed", () => {
  expect(labels("met")[0]).toBe("Metz (57)");
  expect(labels("thion")[0]).toBe("Thionville (57)");
  expect(labels("mose")[0]).toBe("Moselle (département)");
});

test("the very name comes before longer names, however populated", () => {
  expect(labels("Eu")[0]).toBe("Eu (76)");
  expect(labels("loire")[0]).toBe("Loire (département)");
});

test("communes of one name are told apart by their département", () => {
  expect(labels("saint-denis", 3)).toEqual(expect.arrayContaining(["Saint-Denis (974)", "Saint-Denis (93)"]));
});

test("digits are postcodes, after the département they number", () => {
  expect(labels("570", 2)[0]).toBe("Metz (57)");
  expect(labels("57", 2)).toEqual(["Moselle (département)", "Metz (57)"]);
  expect(labels("57100", 1)).toEqual(["Thionville (57)"]);
  expect(labels("99")).toEqual([]);
});

test("a commune comes with its point, a département without", () => {
  expect(text.places("Metz", 1)[0]).toMatchObject({
    kind: "commune",
    code: "57463",
    postcodes: expect.arrayContaining(["57000"]),
  });
  expect(text.places("Metz", 1)[0]!.lat).toBeCloseTo(49.1, 0);
  expect(text.places("Moselle", 1)[0]).toMatchObject({ kind: "departement", lat: null, lon: null });
});

test("one typo in a long name is forgiven when nothing else fits", () => {
  expect(labels("thionvile")).toEqual(["Thionville (57)"]);
  expect(labels("metzz")).toEqual([]);
});

test("every suggestion's label, given back, is that very place", () => {
  for (const typed of ["a", "b", "l", "m", "p", "s", "st", "saint", "vi", "cha", "la ", "57", "971", "20"]) {
    for (const { label, kind, code } of text.places(typed, 20)) {
      expect([label, text.locality(label)]).toMatchObject([label, { kind, code }]);
    }
  }
});

test("no more than asked", () => {
  expect(text.places("saint", 3)).toHaveLength(3);
  expect(text.places("saint", 0)).toEqual([]);
  expect(text.places("", 5)).toEqual([]);
});
