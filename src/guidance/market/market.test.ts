import { expect, test } from "vitest";
import {
  type Occupation,
  parseRomeCode,
  parseSearchParams,
  type Reference,
  type Search,
  type SearchAnswer,
  type SearchParams,
} from "../../domain/index.ts";
import { type Market, marketOf } from "./index.ts";

const BAKER = parseRomeCode("D1102");
const BUTCHER = parseRomeCode("D1101");
const LABELS: Record<string, string> = { [BAKER]: "Boulangerie", [BUTCHER]: "Boucherie" };

type Totals = readonly [offers: number, companies: number, trainings: number];

/** A search that answers these totals for an occupation and a place ("" is all of France, "point" any point). */
function searchOf(totals: Record<string, Totals>): Search {
  const answer = (params: SearchParams): SearchAnswer => {
    const rome = params.romes?.[0] ?? BAKER;
    const where = params.lat === undefined ? (params.place ?? "") : "point";
    const [offers, companies, trainings] = totals[`${rome} ${where}`] ?? [0, 0, 0];
    const sessions = [
      { start: "2026-09-01", end: null, seats: 10 },
      { start: "2027-09-01", end: null, seats: null },
    ];
    const list = (total: number, items: unknown[] = []) => ({ total, items, next: null });
    return {
      asked: {
        occupations: params.q === "zzz" ? [] : [{ rome, label: LABELS[rome] }],
        place: where === "Metz" ? { label: "Metz", kind: "commune", lat: 49.12, lon: 6.18 } : null,
        radiusKm: 30,
      },
      offers: list(offers),
      companies: list(companies),
      trainings: list(
        trainings,
        Array.from({ length: trainings }, (_, id) => ({
          id: `${id}`,
          source: "s",
          sessions,
          school: { uai: "9990001X" },
        })),
      ),
    } as unknown as SearchAnswer;
  };
  return { search: answer } as unknown as Search;
}

const METZ = {
  kind: "commune",
  code: "57463",
  label: "Metz",
  lat: 49.12,
  lon: 6.18,
  departement: "57",
  population: 120_000,
};
const NANCY = { ...METZ, code: "54395", label: "Nancy", lat: 48.69, departement: "54" };
const occupation = (rome: string) => ({ rome, label: LABELS[rome], newer: [], words: [] }) as unknown as Occupation;

const reference = {
  occupations: [occupation(BAKER), occupation(BUTCHER)],
  localities: [METZ, NANCY],
  canonical: (rome: string) => rome,
  nearestCommune: () => METZ,
  departement: (code: string) =>
    code === "57" ? { kind: "departement", code, label: "Moselle", population: 1 } : null,
} as unknown as Reference;

const labour = {
  tension: [
    { rome: BAKER, family: "A", percent: 60 },
    { rome: BAKER, family: "B", percent: 50.5 },
    { rome: BUTCHER, family: "A", percent: 10 },
  ],
  contracts: [
    { departement: "57", until: "2022-10-31", contracts: 12 },
    { departement: "57", until: "2021-12-31", contracts: 10 },
    { departement: "54", until: "2021-12-31", contracts: 99 },
  ],
} as unknown as Parameters<typeof marketOf>[1]["labour"];

/** Trainings 0 and 1 share a wish, 2 has its own, the others none; the school has one more, of no training. */
const orientation = {
  wishesOf: ({ id }: { id: string }) => (Number(id) > 2 ? [] : [{ wish: { code: id === "2" ? "B" : "A" } }]),
  school: () => ({
    wishes: [
      { code: "A", title: null, count: 30 },
      { code: "B", title: null, count: 10 },
      { code: "C", title: null, count: 500 },
    ],
  }),
} as unknown as Parameters<typeof marketOf>[1]["orientation"];

function market(totals: Record<string, Totals>, q = "boulanger"): Market | null {
  return marketOf({ q, place: "Metz" }, { search: searchOf(totals), reference, labour, orientation });
}

test("counts the employers for one training, here and in the country", () => {
  const found = market({ "D1102 Metz": [6, 14, 4], "D1102 ": [100, 300, 200] });
  expect(found?.count).toMatchObject({ offers: 6, companies: 14, trainings: 4, perTraining: 5 });
  expect(found?.country.perTraining).toBe(2);
});

test.each([
  [[10, 15, 10], "easier"],
  [[10, 14, 10], "similar"],
  [[8, 8.1, 10], "similar"],
  [[8, 8, 10], "harder"],
  [[8, 8, 0], "unknown"],
] as const)("%j here against 2 in the country is %s", (here, ease) => {
  expect(market({ "D1102 Metz": here, "D1102 ": [200, 200, 200] })?.ease).toBe(ease);
});

test("adds the seats of the sessions that say how many; none is not zero", () => {
  expect(market({ "D1102 Metz": [1, 1, 3], "D1102 ": [1, 1, 1] })?.places.seats).toBe(30);
  expect(market({ "D1102 Metz": [1, 1, 0] })?.places.seats).toBeNull();
});

test("counts each wish for these trainings once, and the employers for one wish", () => {
  expect(market({ "D1102 Metz": [4, 6, 4], "D1102 ": [1, 1, 1] })).toMatchObject({
    places: { wishes: 40 },
    perWish: 0.25,
  });
  expect(market({ "D1102 Metz": [4, 6, 0] })).toMatchObject({ places: { wishes: null }, perWish: null });
});

test("gives the mean tension of the families and the contracts of the département, oldest first", () => {
  const found = market({ "D1102 Metz": [1, 1, 1] });
  expect(found?.tension).toBe(55.3);
  expect(found?.departement).toEqual({ code: "57", name: "Moselle" });
  expect(found?.contracts.map(({ contracts }) => contracts)).toEqual([10, 12]);
});

test("names the occupations and the towns that are easier, and only those", () => {
  const found = market({ "D1102 Metz": [2, 2, 2], "D1101 Metz": [6, 6, 2], "D1102 point": [9, 9, 2] });
  expect(found?.easierOccupations).toEqual([{ label: "Boucherie", q: "Boucherie", place: "Metz", perTraining: 6 }]);
  expect(found?.easierPlaces).toEqual([{ label: "Nancy", q: null, place: "Nancy", perTraining: 9 }]);
  const best = market({ "D1102 Metz": [9, 9, 2], "D1101 Metz": [1, 1, 2], "D1102 point": [1, 1, 2] });
  expect([best?.easierOccupations, best?.easierPlaces]).toEqual([[], []]);
});

test("has nothing to say of words that are no occupation", () => {
  expect(market({}, "zzz")).toBeNull();
});

test("the parameters it asks with are ones that the search takes", () => {
  expect(
    parseSearchParams({ romes: BAKER, place: "Metz", sources: "trainings,offers,companies", limit: "1" }).limit,
  ).toBe(1);
});
