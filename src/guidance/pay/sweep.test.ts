import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day, parseDay } from "../../domain/index.ts";
import { loadSmic, type Pay, type PayParams, payOf, payParamsSchema } from "./index.ts";

const SITUATIONS = 10_000;
const smics = loadSmic();
const FIRST = parseDay("2024-11-01");

const flag = fc.constantFrom("true", "false");

/** Any situation that the form can send: the candidate is 16 to 45, the contract starts in a span of four years. */
const situation = fc
  .record({
    start: fc.integer({ min: 0, max: 1_500 }),
    ageInDays: fc.integer({ min: 16 * 366, max: 45 * 365 }),
    signedBefore: fc.integer({ min: 0, max: 200 }),
    months: fc.integer({ min: 1, max: 48 }),
    contract: fc.constantFrom("apprentissage", "professionnalisation"),
    sector: fc.constantFrom("private", "public"),
    region: fc.constantFrom("metropole", "mayotte"),
    yearsDone: fc.integer({ min: 0, max: 3 }),
    agreed: fc.option(fc.integer({ min: 0, max: 600_000 })),
    previous: fc.option(fc.integer({ min: 0, max: 300_000 })),
    flags: fc.tuple(flag, flag, flag, flag),
  })
  .map((drawn): PayParams => {
    const startsOn = addDays(FIRST, drawn.start);
    const [vocationalBacOrAbove, licencePro, reduced, disability] = drawn.flags;
    return payParamsSchema.parse({
      startsOn,
      birthDate: addDays(startsOn, -drawn.ageInDays),
      signedOn: addDays(startsOn, -drawn.signedBefore),
      months: String(drawn.months),
      contract: drawn.contract,
      sector: drawn.sector,
      region: drawn.region,
      yearsDone: String(drawn.yearsDone),
      ...{ vocationalBacOrAbove, licencePro, reduced, disability },
      ...(drawn.agreed !== null && { agreedMinimumMonthly: (drawn.agreed / 100).toFixed(2) }),
      ...(drawn.previous !== null && { previousMonthly: (drawn.previous / 100).toFixed(2) }),
    });
  });

/** The law's minimum for one month, written once more and otherwise: from the age on the last day of the month before. */
function lawfulPercent(given: PayParams, month: string, index: number): number {
  const eve = addDays(`${month}-01` as Day, -1);
  const age = yearsBetween(given.birthDate, index === 0 ? given.startsOn : eve);
  if (given.contract === "professionnalisation") {
    if (age > 25) return 100;
    return (age < 21 ? 55 : 70) + (given.vocationalBacOrAbove ? 10 : 0);
  }
  if (age > 25) return 100;
  const row = age < 18 ? [27, 39, 55] : age < 21 ? [43, 51, 67] : [53, 61, 78];
  const year = given.licencePro ? 1 : given.yearsDone + Math.trunc(index / 12);
  return row[Math.min(2, year)] ?? 0;
}

/** Someone born on 29 February is one year older on 1 March only: never more than the law counts. */
function yearsBetween(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) >= birth.slice(5) ? years : years - 1;
}

function cents(euros: number): number {
  return Math.round(euros * 100);
}

test(`over ${SITUATIONS} situations: never under the law, never falling, net within gross, months and years agree`, () => {
  fc.assert(
    fc.property(situation, (given) => {
      const pay = payOf(given, smics);
      expect(pay.months.flatMap((_, index) => faults(given, pay, index))).toEqual([]);
      expect(pay.months).toHaveLength(given.months);
      expect(totals(pay)).toEqual(totalsOfYears(pay));
    }),
    { numRuns: SITUATIONS, seed: 2026 },
  );
}, 120_000);

function faults(given: PayParams, { months }: Pay, index: number): string[] {
  const month = months[index]!;
  const { min, max } = month.netMonthly;
  const smic = smics.at(given.region, `${month.month}-01` as Day)?.centsPerMonth ?? Number.NaN;
  const lawful = Math.round((smic * lawfulPercent(given, month.month, index)) / 100);
  const checks: readonly [string, boolean][] = [
    ["at least the law's minimum", cents(month.grossMonthly) >= lawful],
    [
      "at least the earlier contract",
      given.contract !== "apprentissage" || cents(month.grossMonthly) >= (given.previousMonthly ?? 0),
    ],
    ["at least the month before", month.grossMonthly >= (months[index - 1]?.grossMonthly ?? 0)],
    ["net in order", 0 < min && min <= max && max <= month.grossMonthly],
  ];
  return checks.filter(([, holds]) => !holds).map(([rule]) => `${month.month}: expected ${rule}`);
}

function totals({ months }: Pay) {
  return sums(months.map((month) => [month.grossMonthly, month.netMonthly.min, month.netMonthly.max, 1]));
}

function totalsOfYears({ years }: Pay) {
  return sums(years.map((year) => [year.grossTotal, year.netTotal.min, year.netTotal.max, year.months]));
}

function sums(rows: readonly (readonly number[])[]): number[] {
  return [0, 1, 2, 3].map((column) => rows.reduce((sum, row) => sum + cents(row[column] ?? 0), 0));
}
