import { expect, test } from "vitest";
import { fictitiousOffer, parseSearchParams, type RomeCode, type StoredOffer } from "../../domain/index.ts";
import { buildSearch } from "../index.ts";
import { clock, model, reference, snapshotOf, text } from "../oracle/small-world.ts";

const METZ = { lat: 49.1193, lon: 6.1757 };
const NANCY = { lat: 48.6921, lon: 6.1844 };
const DEPARTEMENTS: Readonly<Record<string, string>> = { "57": "Moselle", "54": "Meurthe-et-Moselle" };
const known = {
  ...reference,
  departement: (code: string) => {
    const label = DEPARTEMENTS[code];
    return label === undefined ? null : { kind: "departement" as const, code, label, population: 1 };
  },
};

/** Two offers of "Culture" in Metz, one of "Pêche" in Nancy. */
const world = snapshotOf({
  trainings: [],
  offers: [offer("1", "A1101", METZ), offer("2", "A1101", METZ), offer("3", "A1103", NANCY)],
  companies: [],
});
const search = await buildSearch(world, { reference: known, model, clock, text });

test("a question that finds something has nothing instead", () => {
  expect(search.search(parseSearchParams({ q: "culture" }))).not.toHaveProperty("instead");
});

test("without results, says which occupations of the domain have some there, and where the question has some", () => {
  const { instead } = search.search(parseSearchParams({ romes: "A1103", place: "Moselle" }));
  expect(instead).toEqual({
    occupations: [{ rome: "A1101", label: "Culture", total: 2 }],
    places: [{ code: "54", label: "Meurthe-et-Moselle", total: 1, km: null }],
  });
});

test("around a point, places come with how far they are", () => {
  const { instead } = search.search(parseSearchParams({ romes: "A1103", lat: "43.3", lon: "5.4", sort: "distance" }));
  expect(instead?.occupations).toEqual([]);
  expect(instead?.places).toEqual([{ code: "54", label: "Meurthe-et-Moselle", total: 1, km: 602.62 }]);
});

test("nothing understood and no place leave nothing to say", () => {
  const { instead } = search.search(parseSearchParams({ q: "rien" }));
  expect(instead).toEqual({ occupations: [], places: [] });
});

test("what is refused is not offered instead", async () => {
  const meant = { label: "Culture", rome: "A1101", matched: "", occupation: "Culture" } as never;
  const asked = (refused: string | null) => {
    const understand: typeof text.understand = (q) => ({
      ...text.understand("rien"),
      refused: refused === null ? null : q,
    });
    return buildSearch(world, {
      reference: known,
      model,
      clock,
      text: { ...text, understand, occupations: () => [meant] },
    });
  };
  const occupations = async (refused: string | null) =>
    (await asked(refused)).search(parseSearchParams({ q: "pas de culture", place: "Metz" })).instead?.occupations;
  expect(await occupations(null)).toEqual([{ rome: "A1101", label: "Culture", total: 2 }]);
  expect(await occupations("culture")).toEqual([]);
});

function offer(id: string, rome: string, { lat, lon }: { lat: number; lon: number }): StoredOffer {
  const place = { label: "quelque part", postcode: null, insee: null, lat, lon };
  return { offer: fictitiousOffer(id, { romes: [rome as RomeCode], place }), seenOn: "2026-05-01" };
}
