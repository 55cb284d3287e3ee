import fc from "fast-check";
import { expect, test } from "vitest";
import { type Locality, parseInseeCode, type Reference } from "../../domain/index.ts";
import { withinOneEdit } from "../../lib/edit-distance.ts";
import { byImportance, createPlaceNames, placeKey } from "./place-names.ts";

test.each([
  ["Saint-Étienne", "st etienne"],
  ["L'Haÿ-les-Roses", "lhay les roses"],
  ["Châlons-sur-Saône", "Chalons s/ Saone"],
  ["Île-de-France", "ile de france"],
  ["Sainte-Marie", "Ste Marie"],
])("%s may be typed %j", (name, typed) => {
  expect(placeKey(typed)).toBe(placeKey(name));
});

const name = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 5, maxLength: 8 });
const worlds = fc.uniqueArray(fc.record({ name, population: fc.nat(40_000) }), {
  maxLength: 25,
  selector: (each) => each.name,
});

test("finds what a plain walk over every name finds, in the same order", () => {
  fc.assert(
    fc.property(worlds, name, (world, typed) => {
      const localities = world.map((each, i) => communeOf(each.name, each.population, i));
      const names = createPlaceNames({ localities } as unknown as Reference);
      const those = (test: (label: string) => boolean) =>
        localities.filter(({ label }) => test(label)).sort(byImportance);
      expect(names.named(typed)).toEqual(those((label) => label === typed));
      expect([...names.startingWith(typed.slice(0, 2))].sort(byImportance)).toEqual(
        those((label) => label.startsWith(typed.slice(0, 2))),
      );
      const isLong = (label: string) => label.length > 5 && typed.length > 5;
      expect(names.nearlyNamed(typed)).toEqual(
        those((label) => isLong(label) && label.slice(0, 2) === typed.slice(0, 2) && withinOneEdit(label, typed)),
      );
    }),
  );
});

test("a town comes before the département of its name, a village after", () => {
  const departement: Locality = { kind: "departement", code: "86", label: "Vienne", population: 440_000 };
  expect([departement, communeOf("Vienne", 30_000, 1)].sort(byImportance)[0]!.kind).toBe("commune");
  expect([communeOf("Vienne", 500, 1), departement].sort(byImportance)[0]!.kind).toBe("departement");
});

function communeOf(label: string, population: number, i: number): Locality {
  const code = parseInseeCode(`01${String(i).padStart(3, "0")}`);
  return { kind: "commune", code, label, lat: 46, lon: 5, postcodes: [], departement: "01", population };
}
