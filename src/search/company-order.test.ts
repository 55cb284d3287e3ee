import { expect, test } from "vitest";
import { type Company, fictitiousCompany, type Place, parseSearchParams, type Siret } from "../domain/index.ts";
import { buildSearch } from "./index.ts";
import { CODES, clock, reference, snapshotOf, text } from "./oracle/small-world.ts";

const [CULTURE, , , ELEVAGE] = CODES as [Company["romes"][number], unknown, unknown, Company["romes"][number]];
const METZ = { lat: 49.1193, lon: 6.1757 };

/** A company so far north of Metz, that expects these hires of each occupation. */
function company(number: number, kmNorth: number): Company {
  const place: Place = { label: "Metz", postcode: null, insee: null, lat: METZ.lat + kmNorth / 111.2, lon: METZ.lon };
  const siret = `${String(number).repeat(9)}00000` as Siret;
  const romes = [CULTURE, ELEVAGE];
  return fictitiousCompany(siret, { name: null, romes, place });
}

const EXPECTED: Readonly<Record<string, readonly [number, number]>> = {
  1: [0.2, 2],
  2: [0.6, 0.2],
  3: [0.62, 0.3],
  4: [0.9, 0.4],
};

const search = await buildSearch(
  snapshotOf({ trainings: [], offers: [], companies: [company(1, 0), company(2, 0), company(3, 0), company(4, 25)] }),
  {
    reference,
    clock,
    text,
    model: {
      name: "known",
      isStandIn: false,
      chancesOf: ({ siret, romes }) =>
        romes.map((rome, i) => ({ rome, expectedHires: EXPECTED[siret.charAt(0)]?.[i] ?? 0 })),
    },
  },
);

const asked = (query: Record<string, string>) =>
  (search.search(parseSearchParams(query)).companies?.items ?? []).map(
    ({ siret, potential }) => `${siret[0]} ${potential}`,
  );

test("companies rank by the probability of the occupation asked: of one band, the more likely first", () => {
  expect(asked({ romes: String(CULTURE) })).toEqual(["4 very-high", "3 high", "2 high", "1 high"]);
  expect(asked({ romes: String(ELEVAGE) })).toEqual(["1 very-high", "4 high", "3 high", "2 high"]);
});

test("distance discounts the probability: 25 km away, the most likely comes after those next door", () => {
  const around = { lat: String(METZ.lat), lon: String(METZ.lon), radius: "50" };
  expect(asked({ romes: String(CULTURE), ...around })).toEqual(["3 high", "2 high", "4 very-high", "1 high"]);
});

test("a cursor tells nothing of a probability but its band", () => {
  const next = (romes: string) =>
    search.search(parseSearchParams({ romes, limit: "1", sources: "companies" })).companies?.next;
  const shownOf = (cursor: string | null | undefined) =>
    JSON.parse(Buffer.from(String(cursor), "base64url").toString())[3];
  // The best of each has 0.59 and 0.86: of "very-high", both.
  expect(shownOf(next(String(CULTURE)))).toBe(shownOf(next(String(ELEVAGE))));
});
