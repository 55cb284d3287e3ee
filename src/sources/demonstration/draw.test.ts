import { expect, test } from "vitest";
import { drawFrom, weighted } from "./draw.ts";
import { sizesAt } from "./sizes.ts";
import { offerTitle } from "./words.ts";

test("draws in proportion to weights, and never what weighs nothing", () => {
  const draw = drawFrom(3);
  const drawLetter = weighted(["a", "b", "c"], (letter) => ({ a: 1, b: 3, c: 0 })[letter] ?? 0);
  const drawn = Array.from({ length: 8_000 }, () => drawLetter(draw));
  const share = drawn.filter((letter) => letter === "b").length / drawn.length;
  expect(share).toBeGreaterThan(0.72);
  expect(share).toBeLessThan(0.78);
  expect(drawn).not.toContain("c");
});

test("draws whole numbers between both ends, included", () => {
  const draw = drawFrom(4);
  const drawn = new Set(Array.from({ length: 500 }, () => draw.whole(2, 4)));
  expect([...drawn].sort()).toEqual([2, 3, 4]);
});

test("says so when there is nothing to draw from", () => {
  expect(() => drawFrom(1).one([])).toThrow("expected at least one");
  expect(() => weighted([], () => 1)(drawFrom(1))).toThrow("expected at least one");
});

test("is France's size at scale 1, and a share of it at any other", () => {
  expect(sizesAt(1)).toEqual({ trainings: 60_000, offers: 250_000, companies: 800_000 });
  expect(sizesAt(0.1)).toEqual({ trainings: 6_000, offers: 25_000, companies: 80_000 });
  expect(sizesAt(0)).toEqual({ trainings: 15_000, offers: 12_500, companies: 40_000 });
});

test("titles offers as they are in French, in both genders", () => {
  const draw = drawFrom(5);
  const titles = new Set(Array.from({ length: 60 }, () => offerTitle("Boulanger / Boulangère", draw)));
  expect(titles).toEqual(
    new Set([
      "Boulanger / Boulangère en apprentissage",
      "Boulanger / Boulangère en alternance",
      "Apprentissage : boulanger / boulangère",
      "Contrat en alternance : boulanger / boulangère",
    ]),
  );
});
