import { expect, test } from "vitest";
import { InvalidValue } from "../../domain/index.ts";
import { loadSmic, payOf, payParamsSchema } from "./index.ts";

const GOOD = { birthDate: "2008-03-14", startsOn: "2026-09-01" };

function refusedField(given: Record<string, string>): unknown {
  const result = payParamsSchema.safeParse({ ...GOOD, ...given });
  return result.success ? null : result.error.issues[0]?.path[0];
}

test("two dates are enough: the rest has a default", () => {
  expect(payParamsSchema.parse(GOOD)).toEqual({
    ...GOOD,
    months: 12,
    contract: "apprentissage",
    vocationalBacOrAbove: false,
    sector: "private",
    region: "metropole",
    yearsDone: 0,
    licencePro: false,
    reduced: false,
    disability: false,
  });
});

test.each([
  ["a birth date that does not exist", { birthDate: "2008-02-30" }, "birthDate"],
  ["a birth date written the French way", { birthDate: "14/03/2008" }, "birthDate"],
  ["a 12-year-old", { birthDate: "2014-03-14" }, "birthDate"],
  ["the eve of the 15th birthday", { birthDate: "2011-09-02" }, "birthDate"],
  ["someone not born yet", { birthDate: "2030-01-01" }, "birthDate"],
  ["someone of 126", { birthDate: "1900-01-01" }, "birthDate"],
  ["a 15-year-old in professionnalisation", { birthDate: "2011-03-14", contract: "professionnalisation" }, "birthDate"],
  ["a signature after the start", { signedOn: "2026-09-02" }, "signedOn"],
  ["a contract of five years", { months: "60" }, "months"],
  ["no month at all", { months: "0" }, "months"],
  ["half a month", { months: "1.5" }, "months"],
  ["a level that does not exist", { level: "9" }, "level"],
  ["another contract", { contract: "stage" }, "contract"],
  ["another sector", { sector: "associatif" }, "sector"],
  ["another region", { region: "Bretagne" }, "region"],
  ["four years done", { yearsDone: "4" }, "yearsDone"],
  ["a flag that is neither true nor false", { reduced: "oui" }, "reduced"],
  ["an amount with a comma", { agreedMinimumMonthly: "1900,50" }, "agreedMinimumMonthly"],
  ["an earlier pay that is no number", { previousMonthly: "beaucoup" }, "previousMonthly"],
  ["a negative amount", { agreedMinimumMonthly: "-1" }, "agreedMinimumMonthly"],
  ["an amount that no agreement has", { agreedMinimumMonthly: "99999" }, "agreedMinimumMonthly"],
  ["a start in the next century", { startsOn: "2126-09-01" }, "startsOn"],
])("refuses %s and names the field", (_name, given, field) => {
  expect(refusedField(given)).toBe(field);
});

test("takes someone on the very day of their 15th birthday, and a signature on the day of the start", () => {
  expect(refusedField({ birthDate: "2011-09-01" })).toBeNull();
  expect(refusedField({ signedOn: "2026-09-01" })).toBeNull();
});

test("a contract from before the first SMIC of the table is refused, naming the start", () => {
  const params = payParamsSchema.parse({ birthDate: "1990-01-01", startsOn: "2015-09-01" });
  expect(() => payOf(params, loadSmic())).toThrow(InvalidValue);
  expect(() => payOf(params, loadSmic())).toThrow("startsOn");
});

test("the amounts of 2026 are those that the ministry publishes", () => {
  const smic = loadSmic().last("metropole");
  expect(smic).toMatchObject({ from: "2026-06-01", centsPerHour: 1231, centsPerMonth: 186_702 });
  expect(loadSmic().last("mayotte").centsPerHour).toBe(956);
});

test("a SMIC that is imported takes the place of the last one from its day on", () => {
  const smics = loadSmic([{ region: "metropole", from: "2027-01-01" as never, centsPerHour: 1260 }]);
  const pay = payOf(payParamsSchema.parse({ ...GOOD, months: "6" }), smics);
  expect(pay.smic.map(({ from, hourly }) => [from, hourly])).toEqual([
    ["2026-06-01", 12.31],
    ["2027-01-01", 12.6],
  ]);
  expect(pay.months[4]).toMatchObject({ month: "2027-01", grossMonthly: 821.73, grossHourly: 5.42 });
});

test("a year has twelve months of contract, the last one what is left", () => {
  const { years } = payOf(payParamsSchema.parse({ ...GOOD, months: "20" }), loadSmic());
  expect(years.map(({ from, to, months }) => [from, to, months])).toEqual([
    ["2026-09", "2027-08", 12],
    ["2027-09", "2028-04", 8],
  ]);
});
