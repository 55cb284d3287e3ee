import { expect, test } from "vitest";
import {
  type Company,
  fictitiousCompany,
  type Hires,
  type HiringOverride,
  type HiringPrediction,
  type HiringRecords,
  LISTED_FROM,
  monthFrom,
  parseNafCode,
  parseRomeCode,
  probabilityOf,
  type Siret,
} from "../../domain/index.ts";
import { loadReference } from "../../reference/index.ts";
import { BUDGET } from "./budget.ts";
import { type HiringModelSources, hiringModel } from "./hiring-model.ts";
import { massOf, sharedOut } from "./shares.ts";

const BAKERY = parseNafCode("1071C");
const BAKER = parseRomeCode("D1102");
const reference = loadReference();

function company(number: number, fields: Partial<Company> = {}): Company {
  return fictitiousCompany(String(number).padStart(14, "0") as Siret, {
    source: "test",
    name: null,
    naf: BAKERY,
    size: "03",
    ...fields,
  });
}

interface Given {
  readonly companies: readonly Company[];
  readonly hires?: readonly Hires[];
  readonly predictions?: readonly HiringPrediction[];
  readonly overrides?: readonly HiringOverride[];
}

async function* pages<T>(items: readonly T[]): AsyncIterable<readonly T[]> {
  if (items.length > 0) yield items;
}

function sourcesOf({ companies, hires = [], predictions = [], overrides = [] }: Given): HiringModelSources {
  const records: HiringRecords = {
    hires: () => pages(hires),
    hasHires: async () => hires.length > 0,
    model: async () => null,
    predictions: () => pages(predictions),
    overrides: async () => overrides,
  };
  return { reference, records, companies: () => pages(companies) };
}

function hiresOf(number: number, months: readonly number[]): Hires[] {
  const establishment = String(number).padStart(14, "0");
  return months.map((m) => {
    return { establishment, month: monthFrom(24_240 + m), hires: 1, declared: null, alternance: true, postcode: null };
  });
}

const ONE = hiresOf(1, [0, 12, 23]);
const chanceOf = (chances: readonly { rome: string; expectedHires: number }[]) =>
  probabilityOf(chances.find(({ rome }) => rome === BAKER)?.expectedHires ?? 0);

test("without any hires the stand-in prior serves, and says so", async () => {
  const model = await hiringModel(sourcesOf({ companies: [company(1)] }));
  expect([model.name, model.isStandIn]).toEqual(["stand-in prior", true]);
});

test("with hires and no published prediction, algorithm 1 serves: who hires often stands above who never did", async () => {
  const companies = [company(1), ...Array.from({ length: 30 }, (_, k) => company(k + 2))];
  const often = hiresOf(1, [1, 4, 8, 9, 13, 16, 20, 21, 22, 23]);
  const model = await hiringModel(sourcesOf({ companies, hires: often }));
  expect([model.name, model.isStandIn]).toEqual(["gamma-poisson", false]);
  expect(chanceOf(model.chancesOf(company(1)))).toBeGreaterThan(chanceOf(model.chancesOf(company(2))));
});

test("published predictions are shared out, and the probability of one occupation alone comes back whole", async () => {
  const predictions = [{ siret: company(1).siret, expected: 9, probability: 0.6 }];
  const alone = company(1, { romes: [BAKER] });
  const model = await hiringModel(sourcesOf({ companies: [alone], hires: ONE, predictions }));
  expect(model.name).toBe("boosted-trees");
  expect(chanceOf(model.chancesOf(alone))).toBeCloseTo(0.6, 10);
  expect(chanceOf(model.chancesOf(company(1)))).toBeLessThan(0.6);
});

test("a company that came after the last prediction has what its sector and size have", async () => {
  const predictions = [1, 2].map((n) => ({ siret: company(n).siret, expected: 1, probability: 0.3 * n }));
  const model = await hiringModel(sourcesOf({ companies: [company(1), company(2)], hires: ONE, predictions }));
  expect(chanceOf(model.chancesOf(company(3, { romes: [BAKER] })))).toBeCloseTo(0.45, 10);
});

test("an operator's own prediction takes the place of ours, in full for given occupations and without budget", async () => {
  const given = company(1, { romes: [BAKER], expectedHires: 0.2 });
  const predictions = [{ siret: given.siret, expected: 9, probability: 0.9 }];
  const model = await hiringModel(sourcesOf({ companies: [given], hires: ONE, predictions }));
  expect(model.chancesOf(given)).toEqual([{ rome: BAKER, expectedHires: 0.2 }]);
});

test("a zone lists its best companies only, and another zone its own, however low", async () => {
  const far = { label: "Guéret", postcode: "23000", insee: null, lat: 46.17, lon: 1.87 };
  const here = Array.from({ length: BUDGET + 10 }, (_, k) => company(k + 1));
  const companies = [...here, company(999, { place: far })];
  const predictions = companies.map(({ siret }, k) => ({
    siret,
    expected: 1,
    probability: k === BUDGET + 10 ? 0.4 : 0.9 - k / 200,
  }));
  const model = await hiringModel(sourcesOf({ companies, hires: ONE, predictions }));
  const listed = here.filter((one) => chanceOf(model.chancesOf(one)) >= LISTED_FROM);
  expect(listed).toEqual(here.slice(0, BUDGET));
  expect(chanceOf(model.chancesOf(company(999, { place: far })))).toBeGreaterThan(LISTED_FROM);
});

test("who asked to be removed is not listed, who asked to be added is, and the last request holds", async () => {
  const request = (number: number, action: HiringOverride["action"]): HiringOverride => {
    return { siret: company(number).siret, action, reason: "asked", by: "operator", at: "2026-05-01T00:00:00Z" };
  };
  const predictions = [1, 2, 3].map((n) => ({
    siret: company(n).siret,
    expected: 1,
    probability: n === 2 ? 0.01 : 0.8,
  }));
  const overrides = [request(1, "remove"), request(2, "add"), request(3, "remove"), request(3, "clear")];
  const romes = [BAKER];
  const companies = [1, 2, 3].map((n) => company(n, { romes }));
  const model = await hiringModel(sourcesOf({ companies, hires: ONE, predictions, overrides }));
  expect(companies.map((one) => chanceOf(model.chancesOf(one)) >= LISTED_FROM)).toEqual([false, true, true]);
});

test("what is shared out keeps its fraction", () => {
  const chances = sharedOut(company(1), 2, [
    { rome: BAKER, share: 0.5 },
    { rome: parseRomeCode("D1106"), share: 0.25 },
  ]);
  expect(chances.map(({ expectedHires }) => expectedHires)).toEqual([1, 0.5]);
  expect(probabilityOf(massOf(0.37))).toBeCloseTo(0.37, 12);
});
