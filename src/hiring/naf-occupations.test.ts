import { expect, test } from "vitest";
import { parseNafCode } from "../domain/index.ts";
import { loadReference } from "../reference/index.ts";
import { loadNafOccupations, parseNafOccupations } from "./naf-occupations.ts";

const HEADER = "naf,activity,occupations\n";
const table = loadNafOccupations();
const reference = loadReference();

test("has a line for each of the 88 divisions and for the 250 activities that take most apprentices", () => {
  const divisions = table.activities.filter((activity) => activity.length === 2);
  expect(divisions.length).toBe(88);
  expect(table.activities.length - divisions.length).toBeGreaterThanOrEqual(250);
});

test("names classes that exist, each once", () => {
  expect(new Set(table.activities).size).toBe(table.activities.length);
  const classes = table.activities.filter((activity) => activity.length === 5);
  expect(classes.filter((naf) => reference.nafLabel(parseNafCode(naf)) === null)).toEqual([]);
});

test("names older occupations of the reference only, none twice for one activity", () => {
  for (const activity of table.activities) {
    const romes = table.of(parseNafCode(activity.padEnd(4, "0").padEnd(5, "Z"))).map(({ rome }) => rome);
    expect(new Set(romes).size).toBe(romes.length);
    expect(romes.map((rome) => reference.canonical(rome))).toEqual(romes);
  }
});

test("gives shares in fives of a hundred, greatest first", () => {
  for (const activity of table.activities.filter((it) => it.length === 5)) {
    const shares = table.of(parseNafCode(activity)).map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    for (const share of shares) expect(Math.abs(share * 20 - Math.round(share * 20))).toBeLessThan(1e-9);
  }
});

test("falls back on the division of a class that has no line", () => {
  const lines = parseNafOccupations(`${HEADER}10,Industries alimentaires,D1102:40\n`);
  expect(lines.of(parseNafCode("1089Z"))).toEqual([{ rome: "D1102", share: 0.4 }]);
});

test("refuses a line that is wrong, and says which", () => {
  const read = (line: string) => () => parseNafOccupations(`${HEADER}${line}\n`);
  expect(read("1071C,x,D1102:60 D1106:60")).toThrow(/occupations of 1071C: got .* 100 at most/);
  expect(read("1071C,x,D1102")).toThrow(/share in 1071C/);
  expect(read("1071C,x,ZZZ:10")).toThrow(/ROME code/);
  expect(read("107,x,D1102:10")).toThrow(/naf: got "107"/);
});
