import { expect, test } from "vitest";
import {
  type Company,
  fictitiousCompany,
  LISTED_FROM,
  type NafCode,
  parseNafCode,
  parseRomeCode,
  parseSiret,
  potentialOf,
  probabilityOf,
} from "../domain/index.ts";
import { loadReference } from "../reference/index.ts";
import { expectedFrom } from "./expected-hires.ts";
import { parseNafOccupations } from "./naf-occupations.ts";
import { standInPrior } from "./stand-in-prior.ts";

const BAKERY = parseNafCode("1071C");
const BAKER = parseRomeCode("D1102");
const SELLER = parseRomeCode("D1106");
const model = standInPrior(loadReference());

function company(fields: Partial<Company> = {}): Company {
  return fictitiousCompany(parseSiret("00000003400017"), {
    source: "test",
    name: null,
    naf: BAKERY,
    size: "03",
    ...fields,
  });
}

test("says what it is: a stand-in", () => {
  expect([model.name, model.isStandIn]).toEqual(["stand-in prior", true]);
});

test("shares what is expected of a bakery out among its occupations, bakers first", () => {
  const chances = model.chancesOf(company());
  expect(chances[0]?.rome).toBe(BAKER);
  const total = chances.reduce((sum, { expectedHires }) => sum + expectedHires, 0);
  expect(total).toBeLessThanOrEqual(expectedFrom(BAKERY, "03") + 1e-9);
});

test("takes given occupations as they are, each with the whole of what is expected", () => {
  const expectedHires = expectedFrom(BAKERY, "03");
  const newer = parseRomeCode("M1855");
  expect(model.chancesOf(company({ romes: [SELLER, newer, SELLER] }))).toEqual([
    { rome: SELLER, expectedHires },
    { rome: newer, expectedHires },
  ]);
});

test("lets an operator's own prediction stand in full for each given occupation", () => {
  expect(model.chancesOf(company({ romes: [BAKER, SELLER], expectedHires: 2.5 }))).toEqual([
    { rome: BAKER, expectedHires: 2.5 },
    { rome: SELLER, expectedHires: 2.5 },
  ]);
});

test("takes an operator's zero at its word", () => {
  expect(model.chancesOf(company({ romes: [BAKER], expectedHires: 0 }))).toEqual([{ rome: BAKER, expectedHires: 0 }]);
});

test("shares an operator's prediction out when the occupations come from the activity", () => {
  const table = parseNafOccupations("naf,activity,occupations\n1071C,Boulangerie,D1106:25 D1102:50\n");
  const prior = standInPrior(loadReference(), table);
  expect(prior.chancesOf(company({ expectedHires: 2 }))).toEqual([
    { rome: BAKER, expectedHires: 1 },
    { rome: SELLER, expectedHires: 0.5 },
  ]);
});

test("leaves out of a NAF what no occupation of the reference is", () => {
  const table = parseNafOccupations("naf,activity,occupations\n1071C,Boulangerie,D1102:50 D9999:50\n");
  const chances = standInPrior(loadReference(), table).chancesOf(company());
  expect(chances.map(({ rome }) => rome)).toEqual([BAKER]);
});

test("expects nothing of an activity nobody knows", () => {
  expect(model.chancesOf(company({ naf: "0400Z" as NafCode }))).toEqual([]);
});

test("lists a company that names its occupations and not its size, whatever its sector", () => {
  for (let division = 1; division <= 99; division++) {
    const naf = parseNafCode(`${String(division).padStart(2, "0")}00Z`);
    const [chance] = model.chancesOf(company({ naf, size: null, romes: [BAKER] }));
    expect(probabilityOf(chance?.expectedHires ?? 0), naf).toBeGreaterThanOrEqual(LISTED_FROM);
  }
});

test("expects more of a larger establishment", () => {
  const bands = ["00", "01", "02", "03", "11", "12", "21", "22", "31", "32", "41", "42", "51", "52", "53"];
  const expected = bands.map((size) => expectedFrom(BAKERY, size));
  expect(expected).toEqual(expected.toSorted((a, b) => a - b));
  expect(new Set(expected).size).toBe(bands.length);
});

test("lists a bakery of six for bakers, and calls no small bakery very likely", () => {
  const potentials = ["01", "02", "03", "11"].map((size) => {
    const chance = model.chancesOf(company({ size })).find(({ rome }) => rome === BAKER);
    return potentialOf(probabilityOf(chance?.expectedHires ?? 0));
  });
  expect(potentials).toEqual(["high", "high", "high", "high"]);
});
