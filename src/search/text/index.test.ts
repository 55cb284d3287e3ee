import { expect, test } from "vitest";
import { loadReference } from "../../reference/index.ts";
import { createTextUnderstanding } from "./index.ts";

const reference = loadReference();
const text = createTextUnderstanding(reference);

test("a trade gives its occupation and those near it", () => {
  const { exact, close } = text.understand("boulanger");
  expect(exact).toEqual(["D1102"]);
  expect(close).toContain("D1104");
  expect(close).not.toContain("D1102");
});

test("a place said with the trade is heard apart", () => {
  const { exact, place, free } = text.understand("boulangère à Metz");
  expect(exact).toEqual(["D1102"]);
  expect(place).toMatchObject({ kind: "commune", label: "Metz" });
  expect(free).toEqual([]);
});
