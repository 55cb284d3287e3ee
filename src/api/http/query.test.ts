import fc from "fast-check";
import { expect, test } from "vitest";
import { InvalidValue } from "../../domain/index.ts";
import { readQuery } from "./query.ts";

const KNOWN = { q: true, place: true };

function refusal(url: string): InvalidValue {
  try {
    readQuery(url, KNOWN);
  } catch (error) {
    if (error instanceof InvalidValue) return error;
    throw error;
  }
  throw new Error(`${url} was accepted`);
}

test("reads parameters, percent-encoded or with plus signs", () => {
  expect(readQuery("/s?q=m%C3%A9cano+auto&place=Saint-%C3%89tienne", KNOWN)).toEqual({
    q: "mécano auto",
    place: "Saint-Étienne",
  });
  expect(readQuery("/s", KNOWN)).toEqual({});
  expect(readQuery("/s?&&", KNOWN)).toEqual({});
  expect(readQuery("/s?q=1=2", KNOWN)).toEqual({ q: "1=2" });
  expect(readQuery("/s?q", KNOWN)).toEqual({ q: "" });
});

test("keeps the tabs and line ends of pasted text", () => {
  expect(readQuery("/s?q=a%09b%0A", KNOWN)).toEqual({ q: "a\tb\n" });
});

test("names a parameter that is unknown, and says which are known", () => {
  expect(refusal("/s?ville=Metz")).toMatchObject({
    field: "ville",
    got: "Metz",
    expected: "one of the known parameters: q, place",
  });
});

test("takes no property of objects for a parameter", () => {
  for (const name of ["__proto__", "constructor", "toString", "__proto__[x]", "q[]", "q[0]"]) {
    expect(refusal(`/s?${name}=1`).field).toBe(name);
  }
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

test("refuses a parameter given twice", () => {
  expect(refusal("/s?q=a&q=b")).toMatchObject({ field: "q", got: ["a", "b"], expected: "the parameter once" });
});

test("refuses what is not UTF-8: a lone surrogate, a stray byte, a broken escape", () => {
  for (const value of ["%ED%A0%80", "%FF", "%C3", "%zz", "%", "%u00e9"]) {
    expect(refusal(`/s?q=${value}`)).toMatchObject({ field: "q", got: value });
  }
  expect(refusal("/s?%FF=1").expected).toBe("UTF-8 text, percent-encoded");
});

test("refuses control characters", () => {
  for (const value of ["%00", "a%00b", "%1B", "%7F", "%C2%85"]) {
    expect(refusal(`/s?q=${value}`).expected).toBe("text without control characters");
  }
});

test("reads back whatever text a browser encodes", () => {
  const text = fc.string({ unit: "grapheme" }).filter((value) => !/[^\P{Cc}\t\n\r]/u.test(value));
  fc.assert(
    fc.property(text, text, (q, place) => {
      expect(readQuery(`/s?${new URLSearchParams({ q, place })}`, KNOWN)).toEqual({ q, place });
    }),
  );
});

test("reads or refuses any string, and never fails otherwise", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."q=&%+0Fé\u0000[]_") }), (query) => {
      try {
        readQuery(`/s?${query}`, KNOWN);
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidValue);
      }
    }),
  );
});
