import { expect, test } from "vitest";
import { wordsOf } from "../../lib/french-words.ts";
import { hearDiploma } from "./diplomas.ts";

test.each([
  ["CAP cuisine", 3, ["cuisine"]],
  ["bac pro commerce", 4, ["commerce"]],
  ["Bac professionnel", 4, []],
  ["BTS MCO", 5, ["mco"]],
  ["bac+2 informatique", 5, ["informatique"]],
  ["licence pro RH", 6, ["rh"]],
  ["BUT gea", 6, ["gea"]],
  ["bac +5 finance", 7, ["finance"]],
  ["titre professionnel cariste", null, ["cariste"]],
  ["brevet professionnel coiffure", 4, ["coiffure"]],
] as const)("hears the level of %j", (text, level, words) => {
  expect(hearDiploma(wordsOf(text))).toEqual({ heard: true, level, words });
});

test("hears no diploma in other words", () => {
  expect(hearDiploma(["boulanger", "capable"])).toEqual({ heard: false, level: null, words: ["boulanger", "capable"] });
});

test("of two diplomas, the first says the level", () => {
  expect(hearDiploma(wordsOf("bts après un bac pro")).level).toBe(5);
});
