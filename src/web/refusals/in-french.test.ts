import { expect, test } from "vitest";
import { InvalidValue, SEARCH_PARAM_NAMES } from "../../domain/index.ts";
import { inFrench } from "./in-french.ts";

test.each(SEARCH_PARAM_NAMES)("names the parameter %s and what it takes in French", (field) => {
  const refusal = inFrench(new InvalidValue(field, "x", "something else"));
  expect(refusal.got).toBe("x");
  expect(refusal.expected).not.toMatch(/something else|un paramètre que cette page connaît/);
});

test("says that a parameter is unknown", () => {
  expect(inFrench(new InvalidValue("couleur", "bleu", "one of the known parameters"))).toEqual({
    field: "couleur",
    got: "bleu",
    expected: "un paramètre que cette page connaît",
  });
});

test("shows a parameter given twice, and cuts what is too long to read", () => {
  expect(inFrench(new InvalidValue("place", ["Metz", "Nancy"], "one value")).got).toBe("Metz et Nancy");
  expect(inFrench(new InvalidValue("q", "a".repeat(500), "less")).got).toHaveLength(81);
});
