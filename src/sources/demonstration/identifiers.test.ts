import { expect, test } from "vitest";
import { parseSiret, parseUai } from "../../domain/index.ts";
import { fictitiousSiret, fictitiousUai, fictitiousWishCode } from "./identifiers.ts";

const INDEXES = [0, 1, 99_999, 100_000, 350_000, 899_999, 900_000, 1_999_999];

test("makes SIRETs that pass Luhn although their SIREN, which INSEE would have made pass, does not", () => {
  for (const index of INDEXES) {
    const siret = fictitiousSiret("company", index);
    expect(parseSiret(siret)).toBe(siret);
    expect(siret.startsWith("000")).toBe(true);
    expect(passesLuhn(siret.slice(0, 9)), siret).toBe(false);
  }
});

test("knows that the SIREN of a real establishment passes Luhn: those of INSEE and of La Poste", () => {
  expect(passesLuhn("120027016")).toBe(true);
  expect(passesLuhn("356000000")).toBe(true);
});

test("gives no SIRET twice, whoever holds it", () => {
  const holders = ["company", "school", "employer"] as const;
  const sirets = holders.flatMap((holder) => INDEXES.map((index) => fictitiousSiret(holder, index)));
  expect(new Set(sirets).size).toBe(sirets.length);
});

test("makes UAIs with a right letter, in a département that does not exist", () => {
  const uais = [0, 1, 9_999, 10_000, 25_000].map(fictitiousUai);
  expect(uais.map((uai) => parseUai(uai))).toEqual(uais);
  expect(new Set(uais).size).toBe(uais.length);
  for (const uai of uais) expect(uai).toMatch(/^99[0-9]/);
});

test("makes wish codes of nine digits, where those of Parcoursup have five", () => {
  expect(fictitiousWishCode(12)).toBe("990000012");
});

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
