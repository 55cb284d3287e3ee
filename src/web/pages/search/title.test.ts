import { expect, test } from "vitest";
import { type Asked, NOTHING_ASKED } from "../../../domain/index.ts";
import { searchTexts } from "./texts.ts";

const METZ: Asked["place"] = { label: "Metz (57)", kind: "commune", lat: 49.1, lon: 6.2 };
const titleOf = (asked: Partial<Asked>) => searchTexts.title({ ...NOTHING_ASKED, ...asked });

test("acronyms and places are said back as one writes them, whatever was typed", () => {
  expect(titleOf({ q: "bts mco metz", acronyms: ["bts", "mco"], place: METZ })).toBe("BTS MCO Metz");
  expect(titleOf({ q: "Bts Mco à metz", acronyms: ["bts", "mco"], place: METZ })).toBe("BTS MCO à Metz");
  expect(titleOf({ q: "cap aepe", acronyms: ["cap", "aepe"] })).toBe("CAP AEPE, partout en France");
});

test("words that are no acronym keep their letters", () => {
  expect(titleOf({ q: "boulanger à metz", acronyms: [], place: METZ })).toBe("Boulanger à Metz");
});

test("the name of a place is written as it is, whatever its accents and hyphens", () => {
  const region: Asked["place"] = { label: "Île-de-France", kind: "region", lat: null, lon: null };
  expect(titleOf({ q: "ile de france coiffure", place: region })).toBe("Île-de-France coiffure");
  const town: Asked["place"] = { label: "Saint-Denis (974)", kind: "commune", lat: -20.9, lon: 55.4 };
  expect(titleOf({ q: "informatique saint denis", place: town })).toBe("Informatique Saint-Denis");
  expect(titleOf({ q: "vendeuse", place: region })).toBe("Vendeuse, Île-de-France");
});
