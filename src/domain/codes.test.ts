import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCfd, parseInseeCode, parseNafCode, parseRncpCode, parseRomeCode, parseSiret, parseUai } from "./codes.ts";
import { InvalidValue } from "./errors.ts";

test("accepts a SIRET whose Luhn digit is right", () => {
  expect(parseSiret("73282932000074")).toBe("73282932000074");
});

test("refuses a SIRET whose check digit is wrong and says what was expected", () => {
  expect(() => parseSiret("73282932000075")).toThrow(
    'siret: got "73282932000075", expected a SIRET whose check digit is right (Luhn).',
  );
});

test("accepts an establishment of La Poste, whose digits sum to a multiple of five", () => {
  expect(parseSiret("35600000049837")).toBe("35600000049837");
  expect(() => parseSiret("35600000049838")).toThrow(InvalidValue);
});

test("changing any one digit of a valid SIRET makes it invalid", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (position, shift) => {
      const digits = [..."73282932000074"].map(Number);
      digits[position] = ((digits[position] ?? 0) + shift) % 10;
      expect(() => parseSiret(digits.join(""))).toThrow(InvalidValue);
    }),
  );
});

test("checks the letter of a UAI, which is its number modulo 23", () => {
  expect(parseUai("0681832X")).toBe("0681832X");
  expect(() => parseUai("0681832A")).toThrow("a UAI whose check letter is right (X)");
});

test("writes a NAF code without its dot", () => {
  expect(parseNafCode("10.71C")).toBe("1071C");
  expect(parseNafCode("1071C")).toBe("1071C");
});

test.each([
  ["an older or newer ROME code", parseRomeCode, "D1102", "Z9999"],
  ["an INSEE code of Corsica", parseInseeCode, "2A004", "2C004"],
  ["an RNCP code", parseRncpCode, "RNCP37537", "37537"],
  ["a diploma code with letters", parseCfd, "4002521A", "400252"],
])("accepts %s and refuses what only looks like it", (_name, parse, good, bad) => {
  expect(parse(good)).toBe(good);
  expect(() => parse(bad)).toThrow(InvalidValue);
  expect(() => parse(42)).toThrow(InvalidValue);
});

test("names the field that was refused, cut to a readable length", () => {
  expect(() => parseRomeCode("x".repeat(500), "romes[3]")).toThrow(/^romes\[3\]: got "x{79}…, expected a ROME code/);
});
