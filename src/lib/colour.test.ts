import { expect, test } from "vitest";
import { contrast, mixed } from "./colour.ts";

test("black on white is 21, a colour on itself 1, whichever comes first", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 5);
  expect(contrast("#0a4549", "#0a4549")).toBe(1);
});

test("the grey that is known for reading at 4.54 on white does", () => {
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

test("mixes from one colour to the other", () => {
  expect(mixed("#000000", "#ffffff", 0)).toBe("#000000");
  expect(mixed("#000000", "#ffffff", 1)).toBe("#ffffff");
  expect(mixed("#ff0000", "#0000ff", 0.5)).toBe("#800080");
});
