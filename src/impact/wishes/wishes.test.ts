import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDay, type Route, type WishCount, type WishEdition } from "../../domain/index.ts";
import { repeatsFigures, sameFigures, wishBook, wishChanges, wishesBy, wishFigures } from "./index.ts";

const count = (uai: string, mefstat: string | null, wishes: number, more: Partial<WishCount> = {}): WishCount => ({
  uai,
  mefstat,
  title: "BTS - Services - Exemple - en apprentissage",
  route: "apprentissage",
  wishes,
  capacity: 10,
  ...more,
});
const edition = (id: number, year: number, reason: string | null = null): WishEdition => ({
  id,
  platform: "parcoursup",
  year,
  source: `fichier ${id}`,
  asOf: parseDay("2026-05-01"),
  reason,
});

const A = "32211031201";
const B = "32211025001";
const YEARS = {
  2023: [count("0570001N", A, 100), count("0570001N", B, 50), count("0750001A", null, 30)],
  2024: [count("0570001N", A, 90), count("0750002B", B, 80), count("0750001A", null, 45, { capacity: null })],
};
const book = wishBook([edition(1, 2023), edition(2, 2024)], ({ year }) => YEARS[year as 2023 | 2024]);

test("the whole counts everything; the constant perimeter only what both years have, and never what has no code", () => {
  expect(wishFigures(book).map(({ year, wishes, capacity }) => [year, wishes, capacity])).toEqual([
    [2023, 180, 30],
    [2024, 215, 20],
  ]);
  const [change] = wishChanges(book, { route: "apprentissage" });
  expect(change).toMatchObject({ from: 2023, to: 2024, constantPerimeter: -0.1, courses: 1 });
  expect(change?.whole).toBeCloseTo(35 / 180);
});

test("wishes per seat are of the courses whose seats are known", () => {
  expect(wishFigures(book).at(-1)?.wishesPerSeat).toBe((90 + 80) / 20);
});

test("a territory is told by the codes of the schools, Corsica and waiting codes included", () => {
  const corsican = [count("6200001A", A, 1), count("7200001A", A, 2), count("C752887F", A, 3), count("9710001A", A, 4)];
  const one = wishBook([edition(1, 2024)], () => corsican);
  expect(wishesBy(one, "departement").map(({ value, wishes }) => [value, wishes])).toEqual([
    ["971", 4],
    ["75", 3],
    ["2B", 2],
    ["2A", 1],
  ]);
  expect(wishFigures(one, { departements: ["2A", "2B"] })[0]?.wishes).toBe(3);
});

test("fields are those of the nomenclature of specialties, levels those of diplomas that say one", () => {
  const mixed = [
    count("0570001N", A, 3),
    count("0570001N", B, 2),
    count("0570001N", "44210099901", 1, { title: "FCIL - Exemple" }),
  ];
  const one = wishBook([edition(1, 2024)], () => mixed);
  expect(wishesBy(one, "field").map(({ value }) => value)).toEqual(["31", "25", null]);
  expect(wishesBy(one, "level").map(({ value, wishes }) => [value, wishes])).toEqual([
    ["5", 5],
    [null, 1],
  ]);
});

test("a correction is counted in place of what it corrects, and both stay visible with the reason", () => {
  const corrected = wishBook([edition(1, 2023), edition(2, 2023, "doublons retirés")], ({ id }) =>
    id === 1 ? YEARS[2023] : [count("0570001N", A, 70)],
  );
  expect(wishFigures(corrected).map(({ wishes, source }) => [wishes, source])).toEqual([[70, "fichier 2"]]);
  expect(corrected.corrections).toHaveLength(1);
  const [{ before, after, editions }] = corrected.corrections as [(typeof corrected.corrections)[number]];
  expect(before.reduce((sum, { wishes }) => sum + wishes, 0)).toBe(180);
  expect(after.reduce((sum, { wishes }) => sum + wishes, 0)).toBe(70);
  expect(editions.map(({ reason }) => reason)).toEqual([null, "doublons retirés"]);
});

test("nothing before gives no change, rather than an infinite one", () => {
  const fromNone = wishBook([edition(1, 2023), edition(2, 2024)], ({ year }) => (year === 2023 ? [] : YEARS[2024]));
  expect(wishChanges(fromNone)[0]).toMatchObject({ whole: null, constantPerimeter: null });
});

const someCounts = fc.uniqueArray(
  fc.record({
    school: fc.integer({ min: 1, max: 6 }),
    training: fc.integer({ min: 1, max: 6 }),
    route: fc.constantFrom<Route>("apprentissage", "scolaire"),
    wishes: fc.integer({ min: 0, max: 500 }),
  }),
  { selector: ({ school, training, route }) => `${school} ${training} ${route}`, maxLength: 60 },
);

test("both changes are those of a plain count, whatever the years hold", () => {
  fc.assert(
    fc.property(someCounts, someCounts, (first, second) => {
      const toCounts = (some: typeof first) =>
        some.map(({ school, training, route, wishes }) =>
          count(`057000${school}N`, `3221103120${training}`, wishes, { route }),
        );
      const both = wishBook([edition(1, 2023), edition(2, 2024)], ({ year }) =>
        toCounts(year === 2023 ? first : second),
      );
      for (const { route, whole, constantPerimeter } of wishChanges(both)) {
        const of = (some: typeof first) => some.filter((one) => one.route === route);
        const total = (some: typeof first) => of(some).reduce((sum, { wishes }) => sum + wishes, 0);
        const inBoth = (some: typeof first, other: typeof first) =>
          of(some).filter((a) => of(other).some((b) => a.school === b.school && a.training === b.training));
        const [x, y] = [total(inBoth(first, second)), total(inBoth(second, first))];
        expect(whole).toBe(total(first) === 0 ? null : (total(second) - total(first)) / total(first));
        expect(constantPerimeter).toBe(x === 0 ? null : (y - x) / x);
      }
    }),
    { numRuns: 200 },
  );
});

test("a file that repeats another year is noticed, even with a few lines changed; an honest year is not", () => {
  const many = Array.from({ length: 200 }, (_, at) => count(`05700${String(at).padStart(2, "0")}N`, A, at * 7));
  const touched = many.map((one, at) => (at % 10 === 0 ? { ...one, wishes: one.wishes + 1 } : one));
  const honest = many.map((one, at) => ({ ...one, wishes: one.wishes + (at % 50 === 0 ? 0 : 3) }));
  expect(repeatsFigures(many, many)).toBe(true);
  expect(repeatsFigures(touched, many)).toBe(true);
  expect(repeatsFigures(honest, many)).toBe(false);
  expect(repeatsFigures(YEARS[2024], YEARS[2023])).toBe(false);
  expect(repeatsFigures(YEARS[2023], YEARS[2023])).toBe(true);
});

test("the same figures are told from the same wishes with other seats", () => {
  expect(sameFigures(YEARS[2023], [...YEARS[2023]].reverse())).toBe(true);
  expect(
    sameFigures(
      YEARS[2023],
      YEARS[2023].map((one) => ({ ...one, capacity: 11 })),
    ),
  ).toBe(false);
});
