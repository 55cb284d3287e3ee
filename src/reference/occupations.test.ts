import { expect, test } from "vitest";
import { parseRomeCode } from "../domain/index.ts";
import { indexOccupations, loadOccupationTables, mostTaughtOccupations } from "./occupations.ts";

const tables = loadOccupationTables();
const known = indexOccupations(tables, []);
const rome = (code: string) => parseRomeCode(code);

test("every one of the 532 older codes is an occupation with a label and newer codes", () => {
  expect(known.all).toHaveLength(532);
  for (const occupation of known.all) {
    expect(parseRomeCode(occupation.rome)).toBe(occupation.rome);
    expect(occupation.label, occupation.rome).toMatch(/^\p{Lu}/u);
    expect(occupation.newer.length, occupation.rome).toBeGreaterThan(0);
  }
});

test("every newer code of version 460 belongs to one of the older ones", () => {
  expect(tables.newer).toHaveLength(1584);
  for (const code of tables.newer) expect(known.canonical(code.rome), code.rome).toBe(code.parent);
});

test("the older code stands for itself and for the newer ones; an unknown code stands for nothing", () => {
  expect(known.canonical(rome("A1101"))).toBe("A1101");
  expect(known.canonical(rome("A1102"))).toBe("A1101");
  expect(known.canonical(rome("A9999"))).toBeNull();
  expect(known.occupation(rome("A1102"))?.label).toBe("Conduite d'engins agricoles et forestiers");
  expect(known.occupation(rome("A9999"))).toBeNull();
});

test("a code keeps its own label: the older one's where both generations use it", () => {
  expect(known.romeLabel(rome("A1101"))).toBe("Conduite d'engins agricoles et forestiers");
  expect(known.romeLabel(rome("A1102"))).toBe("Conducteur / Conductrice d'engins d'exploitation forestière");
  expect(known.romeLabel(rome("A9999"))).toBeNull();
});

test("each of the 150 occupations most taught in apprenticeship has at least three everyday words", () => {
  const mostTaught = mostTaughtOccupations();
  expect(mostTaught).toHaveLength(150);
  for (const code of mostTaught) expect(known.occupation(code)?.words.length, code).toBeGreaterThanOrEqual(3);
});

test("every occupation has everyday words, each said once, in lower case and without stray spaces", () => {
  for (const { rome: code, words } of known.all) {
    expect(words.length, code).toBeGreaterThan(0);
    expect(new Set(words).size, code).toBe(words.length);
    for (const word of words) expect(word, code).toMatch(/^[\p{Ll}\d](?:[\p{Ll}\d'& -]*[\p{Ll}\d])?$/u);
  }
});

test("no everyday word is attached to more than eight occupations, and few to more than three", () => {
  const uses = new Map<string, number>();
  for (const word of known.all.flatMap((it) => it.words)) uses.set(word, (uses.get(word) ?? 0) + 1);
  expect(Math.max(...uses.values())).toBeLessThanOrEqual(8);
  expect([...uses].filter(([, count]) => count > 3).map(([word]) => word).length).toBeLessThanOrEqual(5);
});

test.each([
  ["mécano", "I1604"],
  ["dev web", "M1805"],
  ["compta", "M1203"],
  ["boulangère", "D1102"],
  ["coiffeuse", "D1202"],
  ["vendeuse", "D1214"],
  ["plombière", "F1603"],
  ["rh", "M1501"],
])("« %s » leads to %s", (word, code) => {
  expect(known.occupation(rome(code))?.words).toContain(word);
});

test("an import renames a newer code, adds one to an occupation and adds an occupation", () => {
  const added = indexOccupations(tables, [
    { rome: rome("A1102"), label: "Conduite forestière", parent: rome("A1101") },
    { rome: rome("A1198"), label: "Pilotage de robots agricoles", parent: rome("A1102") },
    { rome: rome("A1999"), label: "Un métier nouveau", parent: rome("A1999") },
  ]);
  expect(added.romeLabel(rome("A1102"))).toBe("Conduite forestière");
  expect(added.canonical(rome("A1198"))).toBe("A1101");
  expect(added.occupation(rome("A1999"))).toMatchObject({ label: "Un métier nouveau", words: [] });
  expect(added.all).toHaveLength(533);
});

test("importing the older codes again changes nothing, and a code whose parent nobody knows is left out", () => {
  const again = [...tables.older].map(([code, label]) => ({ rome: code, label, parent: code }));
  const orphan = { rome: rome("B9998"), label: "Sans famille", parent: rome("B9999") };
  const added = indexOccupations(tables, [...again, orphan]);
  expect(added.all).toEqual(known.all);
  expect(added.canonical(orphan.rome)).toBeNull();
});
